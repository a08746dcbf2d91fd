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
compare-verdict = { $verdict ->
    [second_better] { $unit ->
        [people] Proven: the best of the second gets at least { $least } more people out.
       *[minutes] Proven: the second can do with a shorter pause, by { $least } at least.
    }
    [first_better] { $unit ->
        [people] Proven: the best of the first gets at least { $least } more people out.
       *[minutes] Proven: the first can do with a shorter pause, by { $least } at least.
    }
    [equal] Proven: neither is better than the other.
    [not_resolvable] { $unit ->
        [people] Not resolvable: the difference lies within the gaps. The best of the second may get { $low } fewer to { $high } more people out.
       *[minutes] Not resolvable: the difference lies within the gaps. At best the second may be from { $low } shorter to { $high } longer.
    }
    [same_question] The same scene and the same question: only the search made the difference.
   *[not_comparable] Not comparable: the two plans do not answer the same question, or one has no answer.
}
compare-impossible-first = Proven: the first cannot be done at all, the second can.
compare-impossible-second = Proven: the second cannot be done at all, the first can.
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
    [lanes_out] lanes outward
    [lanes_in] lanes inward
    [margin_minutes] margin, minutes
    [longest_wait_minutes] longest wait, minutes
    [windows] windows
    [available] hours of service
    [home] home
    [shares] choices
    [release] not before
    [within_pause] within the pause
    [order] order
   *[other] { report-field }
}
compare-changed = { $name }, { compare-field }: { $first } → { $second }
compare-changed-whole = { compare-field }: { $first } → { $second }
compare-new = { $name }: only in the second ({ compare-section })
compare-dropped = { $name }: only in the first ({ compare-section })
compare-section = { $section ->
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
compare-group = { $people }: on average { $mean }, the last { $last }
compare-group-number = { $people }: { $first } → { $second } people out
compare-when = { $direction ->
    [earlier] { $by } earlier ({ $at })
    [later] { $by } later ({ $at })
   *[same] at the same time ({ $at })
}
compare-hour = hour { $hour }: { $first } out → { $second } ({ $sign }{ $difference })
compare-hour-rows = { $hour }: { $rows }
compare-hour-row = { $people } { $sign }{ $difference }
compare-gate = { $name }: { $first } → { $second } passages, lanes held { $held } → { $held2 }, longest wait { $wait } → { $wait2 }
compare-holding = { $name }: { $first }% → { $second }% of the bound
compare-trips = { $name }: { $first } → { $second } vehicles used ({ $changed } changed, { $new } new, { $dropped } dropped); { $trips } → { $trips2 } trips ({ $changed2 } changed, { $new2 } new, { $dropped2 } dropped)
compare-delivery = { $name }: { $first } → { $second } t, the last { $last }
compare-delivery-amount = { $name }: { $first } → { $second } t
