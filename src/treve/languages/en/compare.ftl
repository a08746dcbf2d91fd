# What differs between two plans.

compare-does-not-hold = The plan { $object } says what is not so ({ $faults ->
    [one] one fault
   *[other] { $faults } faults
}), so nothing can be compared with it.
    .remedy = Use the file as treve wrote it; treve verify names everything that does not hold.

compare-first = first
compare-second = second
compare-difference = difference
compare-identical = The two plans are the same to the second.
compare-heading = { $same ->
    [yes] { $name }: { $first } → { $second }
   *[no] { $name } ({ $first }) → { $name2 } ({ $second })
}
compare-verdict = { $verdict ->
    [second_better] { $unit ->
        [people] Proven: the best of “{ $second }” gets at least { $least ->
            [one] one more person
           *[other] { $least } more people
        } out than “{ $first }” can.
       *[minutes] Proven: “{ $second }” can do with a shorter pause than “{ $first }”, by { $least } at least.
    }
    [first_better] { $unit ->
        [people] Proven: the best of “{ $first }” gets at least { $least ->
            [one] one more person
           *[other] { $least } more people
        } out than “{ $second }” can.
       *[minutes] Proven: “{ $first }” can do with a shorter pause than “{ $second }”, by { $least } at least.
    }
    [equal] Proven: neither is better than the other.
    [not_resolvable] { $unit ->
        [people] Not resolvable: the most that can get out with “{ $first }” is { $range }, with “{ $second }” { $range2 }. These ranges overlap, so it is not proven with which more can. { $order ->
            [no_less] With “{ $second }” it is no fewer, and up to { $high } more.
            [no_more] With “{ $second }” it is no more, and up to { $low } fewer.
           *[either] With “{ $second }” it may be from { $low } fewer to { $high } more.
        }
       *[minutes] Not resolvable: the shortest pause of “{ $first }” is { $range }, that of “{ $second }” { $range2 }. These ranges overlap, so it is not proven which is shorter. { $order ->
            [no_less] That of “{ $second }” is no shorter, and up to { $high } longer.
            [no_more] That of “{ $second }” is no longer, and up to { $low } shorter.
           *[either] That of “{ $second }” may be from { $low } shorter to { $high } longer.
        }
    }
    [same_question] The same scene and the same question: only the search made the difference.
    [impossible] Proven: “{ $worse }” cannot be done at all, “{ $better }” can.
   *[not_comparable] { compare-reason }
}
compare-range = { $unit ->
    [people] { $met ->
        [yes] { $high } (proven)
       *[no] between { $low } (in this plan) and { $high } (proven)
    }
   *[minutes] { $met ->
        [yes] { $high } (proven)
       *[no] between { $low } (proven) and { $high } (found)
    }
}
compare-reason = { $reason ->
    [first_given] Not comparable: “{ $first }” says who gets out in a given pause, “{ $second }” how short the pause can be.
    [second_given] Not comparable: “{ $second }” says who gets out in a given pause, “{ $first }” how short the pause can be.
    [other_pauses] Not comparable: the two plans were given different pauses.
    [other_places] Not comparable: the two plans have no place in common.
    [first_unanswered] Not comparable: “{ $first }” has no timetable or no bound yet.
    [second_unanswered] Not comparable: “{ $second }” has no timetable or no bound yet.
   *[both_unanswered] Not comparable: neither plan has a timetable and a bound yet.
}
compare-what-to-do = { $reason ->
    [other_places] Compare plans of one scene, or of variants of it.
    [other_pauses] Plan both with the same --pause, or both without one.
    [first_given] Plan both with the same --pause, or both without one.
    [second_given] Plan both with the same --pause, or both without one.
    [first_unanswered] Plan “{ $first }” again with a longer --time-limit.
    [second_unanswered] Plan “{ $second }” again with a longer --time-limit.
   *[both_unanswered] Plan both again with a longer --time-limit.
}
compare-still = What can be compared nevertheless:
compare-outcome = { report-outcome }
compare-label-outcome = Outcome
compare-label-given = Pause given
compare-label-scene = Scene
compare-label-whom = For whom
compare-label-hours = If it is cut short
compare-label-gates = Gates
compare-label-holding = Bottleneck
compare-label-trips = Drivers
compare-label-aid = Aid
compare-figure = { $figure ->
    [pause_minutes] Pause
    [open_minutes] Of it open
    [bound_minutes] Proven bound
    [bound_open_minutes] Of the bound open
    [gap] Gap
    [pause_without_aid_minutes] Pause without aid
    [people_moved] People out
    [people_unmoved] People left
    [tonnes_moved] Tonnes in
   *[tonnes_unmoved] Tonnes left
}
compare-number = { NUMBER($number, maximumFractionDigits: 1) }
compare-percent = { $percent }%
compare-points = { $sign }{ $percent } points
compare-more = … and { $more } more; --json tells all
compare-scene-same = the same
compare-field = { $field ->
    [lanes_both] lanes both ways
    [lanes_switched] switched lanes
    [switch_minutes] time to switch a lane, minutes
    [longest_queue_vehicles] longest queue
    [together] keep together
    [lanes_out] lanes outward
    [lanes_in] lanes inward
    [margin] margin
    [margin_minutes] margin, minutes
    [longest_wait_minutes] longest wait, minutes
    [windows] windows
    [available] hours of service
    [home] home
    [shares] choices
    [release] not before
    [within_pause] within the pause
    [order] order
    [escort_teams] escort teams
    [convoy_smallest_vehicles] fewest vehicles in a convoy
    [convoy_largest_vehicles] most vehicles in a convoy
    [latitude] latitude
    [longitude] longitude
    [days] days supplied for those who stay
    [days_waiting] days supplied for those who wait
    [items] goods supplied
    [points] points supplied
   *[other] { report-field }
}
compare-where = { $whole ->
    [yes] { compare-field }
   *[no] { $name }, { compare-field }
}
compare-changed = { compare-where }: { $first } → { $second }
compare-listed = { compare-where }: { $change ->
    [more] also
   *[less] no longer
} { $items }
compare-hours = { $start } to { $end }
compare-more-items = … and { $more } more
compare-only-in = { $name }: only in “{ $label }” ({ compare-section })
compare-reordered = { compare-section }: in another order
compare-grounds = { $count ->
    [one] one change of sources, reasons and descriptions; --json tells it
   *[other] { $count } changes of sources, reasons and descriptions; --json tells them
}
compare-section = { $section ->
    [conditions] conditions
    [clauses] clauses
    [fleets] vehicles
    [gates] gate
    [groups] people
    [places] place
    [corridors] corridor
    [links] road
    [consignments] goods
    [stocks] stock
    [parties] party
    [sources] source
   *[other] { $section }
}
compare-nothing = nothing
compare-truth = { $truth ->
    [yes] yes
   *[no] no
}
compare-stock = { $item }, { $place }
compare-group = { $people }: on average { $mean }, the last { $last }
compare-group-number = { $people }: { $first } → { $second } out
compare-when = { $direction ->
    [earlier] { $by } earlier ({ $at })
    [later] { $by } later ({ $at })
   *[same] at the same time ({ $at })
}
compare-hour = hour { $hour }: { $first } out → { $second } ({ $sign }{ $difference })
compare-hour-rows = { $hour }: { $rows }
compare-hour-row = { $people } { $sign }{ $difference }
compare-gate = { $name }: passages { $first } → { $second }, lanes held { $held } → { $held2 }, longest wait { $wait } → { $wait2 }
compare-holding = { $change ->
    [gone] { $name }: { $first }% of the bound → does not bind
    [come] { $name }: does not bind → { $second }% of the bound
   *[other] { $name }: { $first }% → { $second }% of the bound
}
compare-trips = { $name }: vehicles used { $first } → { $second } ({ $changed } changed, { $new } new, { $dropped } dropped); trips { $trips } → { $trips2 } ({ $changed2 } changed, { $new2 } new, { $dropped2 } dropped)
compare-delivery = { $name }: { $first } → { $second } t, the last { $last }
compare-delivery-amount = { $name }: { $first } → { $second } t
