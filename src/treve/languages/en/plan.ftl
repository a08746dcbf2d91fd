# Making a plan: what the command line says, and remarks on a plan.

plan-searching = Searching for the shortest pause
plan-searching-given = Searching for the most people
plan-so-far = pause { $pause } · bound { $bound }
plan-so-far-given = { $people } out · at most { $most }
plan-preparing = preparing the search (the first time on a machine: about half a minute)
plan-file-written = Written: { $file }
plan-without-answer = No timetable yet that the referee passes.
    .remedy = Give it more time with --time-limit, or more steps with --steps.
plan-no-time-for-timetable = Stopped before there was a first timetable: nothing is known but the bound.
    .remedy = Give it more time with --time-limit: three times as long as a first timetable takes.
plan-no-time-to-search = The search ended before its first step: this is the first timetable, made without looking ahead; a longer --time-limit may find a better one.
    .remedy = Give it more time: --time-limit 60, or more.
time-limit-out-of-range = { $text } is no time to plan in; it goes from { NUMBER($least_seconds) } to { $most_seconds ->
    [one] { NUMBER($most_seconds) } second
   *[other] { NUMBER($most_seconds) } seconds
}.
    .remedy = Give seconds, such as 60 for a minute or 3600 for an hour.
pause-of-nothing = A pause of { $text } leaves no time to move in.
    .remedy = Give a pause longer than zero, such as 48h.
steps-and-time-limit = { $object } and { $object2 } cannot both say when to stop.
    .remedy = Keep { $object } for an answer that can be repeated exactly, or { $object2 } for one in time.
plan-steps-made = { $made ->
    [one] One step was made
   *[other] { NUMBER($made) } steps were made
} for the { NUMBER($asked) } asked: the search goes in whole rounds.
pause-too-long = A pause of { $text } is longer than any that can be planned.
    .remedy = Give at most { $most_days ->
        [one] one day
       *[other] { NUMBER($most_days) } days
    }, such as 48h; check the digits and the unit.
nothing-to-plan = Nobody in { $object } chooses to leave, and no consignment is due within the pause.
    .remedy = Set how many are leaving, or mark a consignment as within_pause.

# Remarks on the problem that was built -----------------------------------------------------------

fleet-without-work = { $object } can take part in nothing: it reaches no load that it could carry.
    .remedy = Check its capacity, its home and the links from there, or take it out of the scene.
nobody-can-carry = { $people ->
    [yes] { $units ->
        [one] One person of { $object } waits at { $object2 }, and no fleet can both reach and carry them.
       *[other] { NUMBER($units) } people of { $object } wait at { $object2 }, and no fleet can both reach and carry them.
    }
   *[no] { $units ->
        [one] { NUMBER($units) } kg of { $object } waits at { $object2 }, and no fleet can both reach and carry it.
       *[other] { NUMBER($units) } kg of { $object } wait at { $object2 }, and no fleet can both reach and carry them.
    }
}
    .remedy = Add a fleet with room for { $kind }, or the links it would drive on.
corridor-hours-shared = { $object } lies on several corridors with different hours ({ $objects }); only the hours common to all of them are used.
    .remedy = Give these corridors the same hours, or write the hours at the gate.
occupancy-counted-whole = Private cars of { $object } are entered with { $entered_people ->
    [one] one person
   *[other] { NUMBER($entered_people) } people
} each; the plan seats { NUMBER($counted_people) }.
    .remedy = Enter whole people; split the fleet in two to mean an average between two numbers.
fleet-never-out = { $object } is not used: it may not rest in the zone, and no trip that it could make would ever take it out of there again ({ $vehicles ->
    [one] one vehicle
   *[other] { NUMBER($vehicles) } vehicles
} at home in { $object2 }).
    .remedy = Let the gates pass its class (rows of minutes, hours), add links out of the zone, or set rests_inside for this fleet.
fleet-cannot-refuel = { $object } has to be refuelled, but no road leads there from where its trips end ({ $objects }): each of its vehicles drives until what it began with is used up.
    .remedy = Add links to the places under refuels_at, or name places there that it comes to.
fleet-cannot-leave-zone = { $object } may not rest in the zone, but no road leads it out again ({ $objects }).
    .remedy = Add links from there to its home, or set rests_inside for this fleet.

# Choice: nobody is moved against their will ------------------------------------------------------

nobody-stays = { $groups ->
    [one] Nobody stays of one group of civilians: { $object }.
   *[other] Nobody stays of { NUMBER($groups) } groups of civilians, { $object } among them.
} A plan that leaves no option to stay is forced displacement.
    .remedy = Confirm that each of them was asked and may stay, and enter how many do.
one-destination = { $groups ->
    [one] One group has a single destination to go to: { $object }.
   *[other] { NUMBER($groups) } groups have a single destination to go to, { $object } among them.
}
    .remedy = Confirm that they chose it, or enter the destinations they may choose from.
wounded-not-first = The wounded of { $object } do not leave first at their place ({ $objects }).
    .remedy = Take the rank away, so that the wounded leave first, or write down who agreed to another order.
moved-against-choice = The plan moves { $moved_people ->
    [one] one person
   *[other] { NUMBER($moved_people) } people
} of { $object }, but { $leaving_people ->
    [0] nobody there
    [one] only one
   *[other] only { NUMBER($leaving_people) }
} chose to leave.
    .remedy = Do not use this plan, and report the fault.
brought-elsewhere = The plan brings people of { $object } to { $object2 }, which they did not choose.
    .remedy = Do not use this plan, and report the fault.
armed-with-civilians = { $object } puts armed people and civilians into the same vehicles.
    .remedy = Do not use this plan, and report the fault.
choices-kept = Checked: { $people ->
    [0] nobody is moved
    [one] one person is moved
   *[other] { NUMBER($people) } people are moved
}. Nobody is moved against what they chose or to a place they did not choose, and no civilian is in a vehicle with the armed.
    .remedy = Nothing to do; the check rests on the counts of those who chose.

# Remarks on the timetable ------------------------------------------------------------------------

family-may-be-split = { $trips ->
    [one] One trip carries fewer people than a family has, so a family may be split ({ $object }).
   *[other] { NUMBER($trips) } trips carry fewer people than a family has, so families may be split ({ $loads ->
        [one] { $object }
       *[other] { $object } and others
    }).
}
    .remedy = Board families first, and leave the last seats to people who travel alone.
long-wait-aboard = { $trips ->
    [one] On one trip people sit in a standing vehicle
   *[other] On { NUMBER($trips) } trips people sit in a standing vehicle
} for more than half an hour in one place{ $places ->
    [one] , up to { $longest_length } at { $object }.
   *[other] , up to { $longest_length } at { $object }; { NUMBER($places) } places in all.
}
    .remedy = Let them board later, as long as the vehicle leaves on time; give the group a longest_aboard, or a gate a longest_wait; or have water and shelter there.
longest-shift = Checked: of { $object } no crew is at work longer than { $longest_length } without a rest of at least { $rest_length }; the limit is { $limit_length }. { $rests ->
    [0] None has to rest.
    [one] One rest is in the timetable.
   *[other] { NUMBER($rests) } rests are in the timetable.
}
    .remedy = Nothing to do; vehicles.xlsx says who rests where and when. Where there are relief crews, leave longest_shift out.
longest-driving = Checked: of { $object } no vehicle drives longer than { $longest_length } on one filling; the limit is { $limit_length }. { $stands ->
    [0] None has to be refuelled.
    [one] One stand for fuel is in the timetable.
   *[other] { NUMBER($stands) } stands for fuel are in the timetable.
}
    .remedy = Have fuel ready at these hours; vehicles.xlsx says where and when.
lanes-switched = Checked: at gate { $object } { $lanes ->
        [one] the lane that is switched from one direction to the other changes
       *[other] the { $lanes } lanes that are switched from one direction to the other change
    } direction { $times ->
        [one] once
       *[other] { $times } times
    }, and nothing passes meanwhile. The file lanes.csv says which way each of them faces, and when.
    .remedy = Nothing to do; hand lanes.csv to those who stand at the gate.
queue-kept = Checked: at gate { $object } the longest queue in either direction is of { $queued }; there is room for { $limit }.
    .remedy = Nothing to do; the referee counts every queue.
kept-together = Checked: those of { $word }, who keep together, go to { $object } and nowhere else: { $people ->
        [one] one person
       *[other] { $people } people
    }.
    .remedy = Nothing to do; tell them where they go.
longest-aboard = Checked: of { report-people-counted }, nobody is aboard a vehicle longer than { $longest_length }, boarding, queues and alighting included; the limit is { $limit_length }.
    .remedy = Nothing to do; the referee holds every trip against its limit.
goods-left-behind = { $consignments ->
    [one] One consignment is not brought in whole: { NUMBER($tonnes) } t of { $object } { $tonnes ->
        [one] stays
       *[other] stay
    } behind.
   *[other] { NUMBER($consignments) } consignments are not brought in whole: { NUMBER($tonnes) } t { $tonnes ->
        [one] stays
       *[other] stay
    } behind, of { $object } and others.
}
    .remedy = Give trucks and time for them, or mark them within_pause if the pause has to cover them.
vehicles-kept-back = { $vehicles ->
    [one] The only vehicle of “{ $object }” is kept back for breakdowns.
   *[other] { $kept_vehicles ->
        [one] One of the { NUMBER($vehicles) } vehicles of “{ $object }” is kept back for breakdowns: the plan uses the others alone.
       *[other] { NUMBER($kept_vehicles) } of the { NUMBER($vehicles) } vehicles of “{ $object }” are kept back for breakdowns: the plan uses the others alone.
    }
}
    .remedy = Change reserve_percent of the fleet to plan with more or fewer.
vehicles-not-needed = { $vehicles ->
    [one] The only vehicle of “{ $object }” stays at home.
   *[other] { $idle_vehicles ->
        [one] One of the { NUMBER($vehicles) } vehicles of “{ $object }” stays at home.
       *[other] { NUMBER($idle_vehicles) } of the { NUMBER($vehicles) } vehicles of “{ $object }” stay at home.
    }
}
    .remedy = Keep them in reserve: on the road they would only take up the gates.
not-on-the-map = { $objects_count ->
    [one] { $object } has no position; the map leaves it out.
   *[other] { NUMBER($objects_count) } gates and places have no position, { $object } among them; the map leaves them out.
}
    .remedy = Add latitude and longitude.
dispatcher-ahead = At hour { $hour } a dispatcher without foresight would have { $dispatcher_people ->
    [one] one person
   *[other] { $dispatcher_people } people
} out, this plan { $people ->
    [0] nobody
   *[other] { $people }
}; it has the last of them out sooner.
    .remedy = If the guns may resume by then, ask for the most people in that time with --pause.
dispatcher-without-timetable = A dispatcher without foresight does not get everything done in these windows; there is no such figure to stand beside the plan.
    .remedy = Expect the same of anyone who drives without this timetable, or give longer windows.
relief-too-short = People who wait were supplied for { $supplied_days ->
    [one] { NUMBER($supplied_days) } day
   *[other] { NUMBER($supplied_days) } days
}, but the pause lasts { $pause_days ->
    [one] { NUMBER($pause_days) } day
   *[other] { NUMBER($pause_days) } days
}.
    .remedy = Set days_waiting under relief to at least { NUMBER($pause_days) }, and plan again.
hand-formula-cannot-be-driven = The hand formula promises { $promised_length } of open hours; no timetable can need less than { $bound_length }. It sees no gates, and promises what cannot be driven.
    .remedy = Do not agree to a pause computed by hand for this scene.
category-left-whole = Of a whole category nobody gets out, though others do: { report-people-counted }.
    .remedy = Say so before the pause is agreed; give them a rank, or keep the vehicles that can take them from carrying others first.
place-left-whole = { $places ->
    [one] Nobody gets out of { $object }: { $people ->
        [one] the one person who chose to leave waits
       *[other] all { NUMBER($people) } people who chose to leave wait
    } there to the end.
   *[other] Nobody gets out of { NUMBER($places) } places, { $object } among them: { $people ->
        [one] the one person who chose to leave waits
       *[other] all { NUMBER($people) } people who chose to leave wait
    } there to the end.
}
    .remedy = Say so before the pause is agreed; give these people a rank, a longer pause or vehicles of their own.
urgent-before-many = The most urgent leave first, whatever it costs in numbers: a dispatcher without foresight gets { $more_people ->
    [one] one more person
   *[other] { NUMBER($more_people) } more people
} out in this pause, and { $urgent_people ->
    [one] one fewer of the most urgent
   *[other] { NUMBER($urgent_people) } fewer of the most urgent
}.
    .remedy = Decide who goes first and write down who agreed; groups of the same rank count by heads.
pause-beyond-calendar = The pause given lasts { $pause_hours ->
    [one] one hour
   *[other] { NUMBER($pause_hours) } hours
}, but the last window of the calendar closes after { $last_window_hours ->
    [one] one hour
   *[other] { NUMBER($last_window_hours) } hours
}; nothing moves after that.
    .remedy = Add windows or make the calendar longer, or give a shorter pause.
aid-cost-within-gap = The pause found without aid is { $cost_length } shorter; that is less than the gap of { $gap_length } can tell. What is proven of the cost of aid: { $proven_length }.
    .remedy = Do not leave aid out for the sake of these minutes; plan longer to narrow the gap.
still-getting-shorter = The pause was still getting shorter when the search ended: the last gain came after { NUMBER($gain_steps) } of { $steps ->
    [one] one step
   *[other] { NUMBER($steps) } steps
}.
    .remedy = Give it more time with --time-limit, or more steps: that may shorten the pause.
inputs-not-worked-out = { $inputs_all ->
    [one] How far the answer moves with the one assumed input that can be varied was not worked out
   *[other] How far the answer moves was not worked out for { NUMBER($inputs) } of the { NUMBER($inputs_all) } assumed inputs that can be varied
}; time ran out.
    .remedy = Give it more time; or plan by steps, which works out all of them.
changes-not-worked-out = { $changes_all ->
    [one] What one more would buy was not worked out for { $object }
   *[other] What one more would buy was not worked out for { NUMBER($changes) } of { NUMBER($changes_all) } things, { $object } among them
}; time ran out.
    .remedy = Give it more time; or plan by steps, which works out all of them.
conditions-not-worked-out = { $conditions_all ->
    [one] What the condition { $object } costs was not worked out
   *[other] What they cost was not worked out for { NUMBER($conditions) } of { NUMBER($conditions_all) } conditions, { $object } among them
}; time ran out.
    .remedy = Give it more time; or plan without the condition, and compare.
changes-not-planned-again = { $changes_all ->
    [one] The change that promises most was not planned again
   *[other] Of the { NUMBER($changes_all) } changes that promise most, { NUMBER($changes) } { $changes ->
        [one] was not planned again
       *[other] were not planned again
    }
}: there the bound is known to fall, but not by how much the pause falls; time ran out.
    .remedy = Give it more time; or plan with the change itself (--set).
inputs-assumed = { $inputs ->
    [one] One input is assumed, not known: { $object } ({ report-field }).
   *[other] { $told ->
        [no] { NUMBER($inputs) } inputs are assumed, not known, { $object } among them.
        [still] { NUMBER($inputs) } inputs are assumed, not known; the answer moves with none of them by a minute.
        [some] { NUMBER($inputs) } inputs are assumed, not known; of those that were worked out the answer moves most with { $object } ({ report-field }), but for { NUMBER($missing) } that is not known.
       *[yes] { NUMBER($inputs) } inputs are assumed, not known; the answer moves most with { $object } ({ report-field }).
    }
}
    .remedy = See how far the answer moves with each, and measure first those that move it most.
