# What the referee finds: a problem, a timetable or a claim that does not hold.
# Of each figure in seconds, such as $start_seconds, there are two texts: $start_moment says when that is,
# $start_length how long. Trips count from 1.

time-hours = { $hours } h
time-minutes = { $minutes } min
time-seconds = { $seconds } s
time-into-pause = { $time } into the pause
time-before-pause = { $time } before the pause
time-on-clock = { $moment } (UTC{ $offset })

# The problem itself
referee-problem-duplicate-id = { $object } names { $times ->
        [one] one thing
       *[other] { $times } things
    } of kind { $kind }.
    .remedy = Give each of them an identifier of its own.
referee-problem-empty = { $object } has nothing under { $field }.
    .remedy = State at least one.
referee-problem-zero = The first window begins at { $start_moment }, not at zero.
    .remedy = Count all times from the first second of the first window.
referee-problem-not-whole = { $object }: { $field } is { $value }, which is not a whole number.
    .remedy = Write a whole number.
referee-problem-too-small = { $object }: { $field } is { $value }; the least there can be is { $least }.
    .remedy = Correct the figure.
referee-problem-two-passages = Gate { $object } states twice how long a { $vehicle_class } ({ $load_state }, { $direction }) takes.
    .remedy = Keep one of the two rows.
referee-problem-legs = Way { $object } has { $legs ->
        [one] one leg
       *[other] { $legs } legs
    } and { $gates ->
        [one] one gate
       *[other] { $gates } gates
    }; there must be one leg more than gates.
    .remedy = State a leg to the first gate, one between every two gates, and one from the last.
referee-problem-no-time = Fleet { $object } can carry { $kind } but has no { $field } for it.
    .remedy = State how long loading and unloading take for everything the fleet can carry.
referee-problem-hours = { $object }: the hours from { $start_moment } to { $end_moment } are empty, or begin before the ones above end.
    .remedy = Sort the hours and let none overlap.
referee-problem-unknown = { $object }: { $field } names { $object2 }, which does not exist.
    .remedy = Correct the name, or add what it names.
referee-problem-ratio = Condition { $object }: { $field } is { $value }, which is not an exact number above zero.
    .remedy = Write a fraction, or a whole number of at least 1.
referee-problem-floor-departs = Condition { $object }: { $field } counts who leaves, but at least so many must have arrived.
    .remedy = Count arrivals.
referee-problem-need-not-move = Condition { $object }: { $field } waits for { $object2 }, which need not move within the pause.
    .remedy = Let the pause cover it, or let nothing wait for it.

# Trips that cannot be read
referee-trips-not-grouped = The trips of { $object } do not stand together; trip { $trip } follows another vehicle's.
    .remedy = List the trips vehicle by vehicle.
referee-trip-not-whole = { $object }, trip { $trip }: { $field } is { $value }, which is not a whole number.
    .remedy = Times are whole seconds, and people and kilograms whole units.
referee-trip-unknown-vehicle = Trip { $trip } is driven by { $object }, which no fleet has.
    .remedy = Vehicles are numbered from 1 to the count of their fleet; give the trip to one of them.
referee-trip-unknown-way = { $object }, trip { $trip }: there is no way { $object2 }.
    .remedy = Use one of the ways of the problem.
referee-trip-unknown-load = { $object }, trip { $trip }: there is no load { $object2 }.
    .remedy = Use one of the loads of the problem, or drive empty.
referee-trip-time-missing = { $object }, trip { $trip } carries { $object2 } but has no { $field }.
    .remedy = A loaded trip states when loading and unloading begin and end.
referee-trip-time-needless = { $object }, trip { $trip } is empty and yet has { $field }.
    .remedy = An empty trip neither loads nor unloads.
referee-trip-nothing-aboard = { $object }, trip { $trip } carries { $object2 } with { $units } aboard.
    .remedy = Put at least one aboard, or drive empty.
referee-trip-units-of-nothing = { $object }, trip { $trip } has { $units } aboard but names no load.
    .remedy = Name the load.
referee-trip-gates = { $object }, trip { $trip } passes [{ $passed }]; way { $object2 } leads through [{ $expected }].
    .remedy = Pass every gate of the way, in its order, and no other.
referee-trip-no-lane = { $object }, trip { $trip } takes lane { $lane } of gate { $object2 }, which has { $lanes }.
    .remedy = Use a lane that exists.

# Vehicles
referee-wrong-start = { $object }, trip { $trip } starts at { $object2 } while the vehicle stands at { $object3 }.
    .remedy = Drive it there first.
referee-before-previous = { $object }, trip { $trip } begins at { $start_moment }; its trip before ends at { $free_moment }.
    .remedy = Begin later, or use another vehicle: no vehicle is in two places.
referee-wrong-way = { $object }, trip { $trip } takes way { $object2 }, which is not meant for a { $vehicle_class }.
    .remedy = Use a way for vehicles of this class.
referee-cannot-carry = { $object }, trip { $trip } carries { $object2 } but has no room for { $kind }.
    .remedy = Use a vehicle that is fitted for it.
referee-overfull = { $object }, trip { $trip } carries { $units } of { $object2 }; it holds { $capacity }.
    .remedy = Share the load over more trips.
referee-not-in-service = { $object }, trip { $trip }, from { $start_moment } to { $end_moment }, does not lie within one of its hours of service.
    .remedy = Move the trip into the hours of service.
referee-shift-too-long = { $object }, trip { $trip } ends at { $end_moment }, { $shift_length } after its shift began ({ $start_moment }); a shift lasts { $longest_length } at most, and ends only with a rest of { $rest_length } where it may stand.
    .remedy = Let it rest sooner, or give the trip to another vehicle.
referee-out-of-fuel = { $object }, trip { $trip }: it has driven { $driven_length } by its end since it was full; { $longest_length } are the most.
    .remedy = Let it stand for { $refuelling_length } where it is refuelled, before this trip.
referee-beyond-horizon = { $object }, trip { $trip } ends at { $end_moment }, after everything must be over ({ $latest_moment }).
    .remedy = Drive it earlier or leave it out.
referee-car-again = { $object } leaves once and does not come back, yet it makes { $trips ->
        [one] one trip
       *[other] { $trips } trips
    }.
    .remedy = Keep its first loaded trip.
referee-car-empty = { $object }, trip { $trip } is empty; a private car leaves once, with its people.
    .remedy = Leave the trip out.
referee-left-inside = After trip { $trip } { $object } stays at { $object2 }, inside the zone, from { $end_moment } on; its fleet may not.
    .remedy = Drive it out before the window ends.

# The times of a trip
referee-loading-time = { $object }, trip { $trip }: loading { $object2 } takes { $length } in the timetable, { $expected_length } in the problem.
    .remedy = Give loading its time.
referee-departs-while-loading = { $object }, trip { $trip } leaves { $object2 } at { $departure_moment }; loading ends at { $loading_end_moment }.
    .remedy = Leave when loading is done.
referee-travel-time = { $object }, trip { $trip } reaches { $object2 } at { $arrival_moment }; by its road it arrives at { $expected_moment }.
    .remedy = Give the road its time, and let the vehicle wait only at gates and stops.
referee-unloads-before-arrival = { $object }, trip { $trip } starts to unload at { $object2 } at { $unloading_start_moment }; it arrives at { $arrival_moment }.
    .remedy = Unload after arrival.
referee-unloading-time = { $object }, trip { $trip }: unloading { $object2 } takes { $length } in the timetable, { $expected_length } in the problem.
    .remedy = Give unloading its time.

# Gates
referee-passage-not-permitted = { $object }, trip { $trip }: gate { $object2 } does not let a { $vehicle_class } ({ $load_state }, { $direction }) pass.
    .remedy = Take another way, or have the gate permit it.
referee-passage-time = { $object }, trip { $trip }: passing gate { $object2 } takes { $length } in the timetable, { $expected_length } in the problem.
    .remedy = Give the passage its time.
referee-passes-before-arrival = { $object }, trip { $trip } starts to pass gate { $object2 } at { $start_moment }; it arrives at { $arrival_moment }.
    .remedy = Pass after arrival.
referee-wait-too-long = { $object }, trip { $trip } waits { $waited_length } at gate { $object2 }; the longest permitted is { $longest_length }.
    .remedy = Leave later, so that the vehicle waits where it is safe.
referee-gate-shut = { $object }, trip { $trip } passes gate { $object2 } from { $start_moment } to { $end_moment }, which does not lie within one of its hours.
    .remedy = Pass while the gate is open.
referee-lane-direction = { $object }, trip { $trip } takes lane { $lane } of gate { $object2 }, which does not serve this direction ({ $direction }).
    .remedy = Use a lane that serves it.
referee-lane-held = { $object }, trip { $trip } takes lane { $lane } of gate { $object2 } at { $start_moment }; { $object3 } holds it until { $free_moment }.
    .remedy = A lane holds one vehicle at a time: pass later, or in another lane.
referee-lane-not-switched = { $object }, trip { $trip } takes lane { $lane } of gate { $object2 } { $direction ->
        [out] outwards
       *[in] inwards
    } at { $start_moment }; after { $object3 } it cannot be switched for that before { $switched_moment }.
    .remedy = Pass once the lane has been switched, or in another lane.
referee-queue-too-long = { $object }, trip { $trip } comes to gate { $object2 } at { $arrival_moment } and makes { $queued ->
        [one] one vehicle
       *[other] { $queued } vehicles
    } that wait there { $direction ->
        [out] outwards
       *[in] inwards
    }; there is room for { $longest }.
    .remedy = Leave later, so that the vehicle waits where there is room.

# Stops
referee-stop-shut = { $object }, trip { $trip } loads or unloads at { $object2 } from { $start_moment } to { $end_moment }, which does not lie within one of its hours.
    .remedy = Load and unload while the stop is open.
referee-no-bay = { $object }, trip { $trip } begins to load or unload at { $object2 } at { $start_moment }; that makes { $vehicles ->
        [one] one vehicle
       *[other] { $vehicles } vehicles
    } in { $bays ->
        [one] one bay
       *[other] { $bays } bays
    }.
    .remedy = Wait until a bay is free.
referee-desk-busy = { $object }, trip { $trip } starts to unload at { $object2 } at { $start_moment }; the desk for { $category } is busy until { $free_moment }.
    .remedy = Unload when the desk is free.
referee-stop-full = { $object } receives { $units } of { $category }; it has room for { $capacity }.
    .remedy = Send some of them to another of their destinations.

# Loads
referee-wrong-origin = { $object }, trip { $trip } takes { $object2 } aboard at { $object3 }; it waits at { $object4 }.
    .remedy = Load where the load is.
referee-wrong-destination = { $object }, trip { $trip } brings { $object2 } to { $object3 }, which is not among the destinations chosen.
    .remedy = Bring it to one of its destinations.
referee-before-release = { $object }, trip { $trip } starts to load { $object2 } at { $start_moment }; it is ready at { $release_moment }.
    .remedy = Load when it is ready.
referee-after-due = { $object }, trip { $trip } has unloaded { $object2 } at { $end_moment }; it is due at { $due_moment }.
    .remedy = Bring it earlier.
referee-too-long-aboard = { $object }, trip { $trip } keeps { $object2 } aboard for { $aboard_length }; the longest permitted is { $longest_length }.
    .remedy = Let them board later, or take a quicker way.
referee-parted = { $object }, trip { $trip } brings { $object2 } to { $object3 }; others of { $together }, who keep together, go to { $object4 }.
    .remedy = Bring all of them to the same place.
referee-unmoved-unknown = { $object } is declared unmoved ({ $units }), but there is no such load.
    .remedy = Name a load of the problem.
referee-unmoved-not-whole = { $object }: the number declared unmoved is { $value }, which is not a whole number.
    .remedy = Write a whole number.
referee-unmoved-units = { $object } has { $units ->
        [one] one unit
       *[other] { $units } units
    }; { $unmoved } { $unmoved ->
        [one] is
       *[other] are
    } declared unmoved.
    .remedy = Declare no less than nothing and no more than there are.
referee-units-missing = { $object } has { $units ->
        [one] one unit
       *[other] { $units } units
    }: { $moved } { $moved ->
        [one] moves
       *[other] move
    } and { $unmoved } { $unmoved ->
        [one] is
       *[other] are
    } declared unmoved, which leaves a difference of { $difference }.
    .remedy = Move every unit once, or declare it unmoved.

# Windows and ranks
referee-outside-windows = { $object } is in the zone from { $start_moment } (trip { $trip }) to { $end_moment }, which does not lie within one window less its margin; the nearest lets it be there from { $earliest_moment } to { $latest_moment }.
    .remedy = Nobody may be on the move in the zone when the guns resume: drive earlier, or in the next window.
referee-outranked = { $object }, trip { $trip } leaves with { $object2 } at { $departure_moment } while { $waiting } of { $object3 }, more urgent, { $waiting ->
        [one] is
       *[other] are
    } still there, and it could have taken them.
    .remedy = Take the more urgent first.

# Convoys
referee-convoy-size = { $object }, trip { $trip }: a convoy of { $vehicles } on corridor { $object2 }; it must be { $smallest_vehicles } to { $largest_vehicles }.
    .remedy = Send more vehicles together, or fewer, or change the sizes that the corridor allows.
referee-convoy-torn = { $object }, trip { $trip }: it goes another way than the rest of its convoy { $object2 }.
    .remedy = Vehicles of a convoy take one corridor, in one direction.
referee-convoy-gap = { $object }, trip { $trip }: it does not follow its convoy at { $object2 }; it begins to pass at { $start_moment }, the one before it is through at { $before_moment }, in the same lane or another, and its turn is at { $turn_moment }.
    .remedy = Let the convoy pass as one block, in one lane, with no gap but the spacing that the corridor asks for.
referee-convoy-order = { $object }, trip { $trip }: at { $object2 } it passes at { $start_moment }, in the turn of { $object3 }; at the first gate of the convoy the order was another.
    .remedy = Let the vehicles of a convoy keep their order from the first gate to the last.
referee-convoy-cut-through = { $object }, trip { $trip }: at { $start_moment } it passes { $object2 } between the vehicles of convoy { $object3 }, on the same lane.
    .remedy = Let it pass before the convoy or after it, or on another lane.
referee-convoy-without-escort = { $object }, trip { $trip }: at { $departure_moment } no escort team (of { $teams }) is there to lead its convoy on { $object2 }.
    .remedy = Let a team come back first, or have more teams.

# Conditions of an agreement
referee-condition-too-soon = Condition { $object }: { $object2 }, trip { $trip }, with { $object3 } brings the count to { $units } at { $at_moment }; it may not pass { $allowed } before the count of what comes first is { $least }, and that is { $there } then.
    .remedy = Bring first what it waits for, or send this trip later.
referee-condition-out-of-step = Condition { $object }: { $object2 }, trip { $trip }, with { $object3 } brings the count to { $units } at { $at_moment }; it may not pass { $allowed } then, since the count of the other side is { $there }.
    .remedy = Let the other side catch up before this trip, or send it with fewer.
referee-condition-too-many = Condition { $object }: { $object2 }, trip { $trip }, with { $object3 } brings the count within these hours to { $units } at { $at_moment }; it may not pass { $allowed }.
    .remedy = Send fewer, or send this trip in other hours.
referee-condition-too-few = Condition { $object }: by { $by_moment } the count of those who have arrived is { $units }; it must be at least { $least }.
    .remedy = Bring them earlier.
referee-condition-out-of-hours = Condition { $object }: { $object2 }, trip { $trip }, counts with { $units } of { $object3 } at { $at_moment }, which is outside the hours agreed.
    .remedy = Send it so that it counts within these hours.

# Silence
referee-not-quiet = { $object } ({ $kind }) must be quiet from { $start_moment } to { $end_moment }, margin included, for { $object2 }, trip { $trip }; the silence schedule does not cover that.
    .remedy = Do not sign this schedule: whoever moves then is not protected.

# Claims
referee-claim-pause = The pause is said to be { $claimed_length }; the timetable needs { $measured_length }.
    .remedy = Do not use this plan; make it again from its scene.
referee-claim-open = The open part of the pause is said to be { $claimed_length }; it is { $measured_length }.
    .remedy = Do not use this plan; make it again from its scene.
referee-claim-unmoved = { $claimed } of { $object } { $claimed ->
        [one] is
       *[other] are
    } said to stay behind; { $measured } { $measured ->
        [one] does
       *[other] do
    }.
    .remedy = Do not use this plan; make it again from its scene.
referee-claim-total = { $object } is said to be { $claimed }; it is { $measured }.
    .remedy = Do not use this plan; make it again from its scene.

# The proof of the bound
referee-proof-missing = The plan states a bound but carries no proof of it.
    .remedy = Do not rely on the bound; make the plan again from its scene.
referee-proof-claim = The proof claims "{ $object }" for { $windows ->
        [one] one window
       *[other] { $windows } windows
    }, which says nothing of this bound.
    .remedy = Do not rely on the bound; make the plan again from its scene.
referee-proof-assumed = The proof ({ $object }) builds on { $assumed ->
        [one] one open second
       *[other] { $assumed } open seconds
    }; only { $proven } { $proven ->
        [one] is
       *[other] are
    } proven.
    .remedy = Do not rely on the bound; make the plan again from its scene.
referee-proof-unknown-row = The proof uses a row "{ $object }" that does not follow from the problem.
    .remedy = Do not rely on the bound; make the plan again from its scene.
referee-proof-negative = The proof multiplies the row "{ $object }" by { $value }; less than zero proves nothing.
    .remedy = Do not rely on the bound; make the plan again from its scene.
referee-proof-value = The proof for { $windows ->
        [one] one window
       *[other] { $windows } windows
    } is said to add up to { $stated }; it adds up to { $added }. The row that costs most is "{ $object }".
    .remedy = Do not rely on the bound; make the plan again from its scene.
referee-proof-open = The bound is said to be { $claimed_length } of open hours; the proof gives only { $proven_length }, over { $windows ->
        [one] one window
       *[other] { $windows } windows
    }. The row that costs most is "{ $object }".
    .remedy = Do not rely on the bound; make the plan again from its scene.
referee-proof-pause = No pause is said to be shorter than { $claimed_length }; the proof gives only { $proven_length }, over { $windows ->
        [one] one window
       *[other] { $windows } windows
    }. The row that costs most is "{ $object }".
    .remedy = Do not rely on the bound; make the plan again from its scene.

# A saved plan (treve verify)
verify-check-name = { $check ->
        [timetable] Timetable, to the second
        [figures] Figures against the timetable
        [answer] Outcome, bound and verdict
        [proof] Proof of the bound
        [most] Proofs of how many can be out
        [bottleneck] Bottleneck against the proof
        [clash] What cannot be
        [hours] If the guns resume, hour by hour
        [silence] Silence schedule
        [baselines] Hand formula and dispatcher
        [worth] What one more would buy
        [assumed] Assumed inputs
        [unaided] Pause without aid
        [findings] Remarks
        [scene] Problem and scene
        [given-scene] The scene given
       *[other] { $check }
    }
verify-check = { verify-check-name }: { $faults ->
        [0] holds
        [one] 1 fault
       *[other] { $faults } faults
    }
verify-holds = The plan holds.
verify-does-not-hold = The plan does not hold. Do not use it.
verify-check-not-made = { verify-check-name }: not checked
verify-not-checked = Not checked:
verify-no-timetable = The plan has no timetable, so there were no trips to check.
verify-figure-missing = The plan has a timetable but no { $object }.
    .remedy = Make the plan again from its scene.
verify-figure-needless = The plan states a { $object } but has no timetable.
    .remedy = Make the plan again from its scene.
verify-gap = { $stated_percent ->
    [none] No gap is stated
   *[other] The gap is said to be { NUMBER($stated_percent, maximumFractionDigits: 9) }%
}; { $found_percent ->
    [none] there is none
   *[other] it is { NUMBER($found_percent, maximumFractionDigits: 9) }%
}.
    .remedy = Make the plan again from its scene.
verify-left-behind = { $units } of { $object } { $units ->
        [one] stays
       *[other] stay
    } behind, though no pause was given that would leave them.
    .remedy = Make the plan again from its scene; everything that binds the pause must move.
verify-own-verdict = The plan's own { $object } says { $verdict }.
    .remedy = Such a plan must not be used; make it again from its scene.
verify-outcome = The outcome says { $outcome }; by the timetable and the bound it is { $found }.
    .remedy = Make the plan again from its scene.
verify-bound-above = The bound says that no plan can do with less open time than { $bound_length }; the timetable takes { $open_length }.
    .remedy = One of the two is wrong; make the plan again from its scene.
verify-silence-missing = { $object } ({ $kind }) must be quiet from { $start } to { $end }; the silence schedule does not say so.
    .remedy = Do not sign this schedule; make the plan again from its scene.
verify-silence-needless = The silence schedule asks that { $object } ({ $kind }) be quiet from { $start } to { $end }; the timetable does not.
    .remedy = Do not sign this schedule; make the plan again from its scene.
verify-digest = The scene { $object } in the plan is not the one it was made of: its digest is { $digest }, the plan states { $stated }.
    .remedy = The scene was changed after planning; make the plan again.
verify-scene-unusable = The scene { $object } in the plan cannot be used.
    .remedy = The scene was changed after planning; make the plan again.
verify-differs = { $object } ({ $kind }): { $field } is { $stated } in the plan; by its scene it is { $found }.
    .remedy = The plan was changed after planning; make it again from its scene.
verify-invented = { $object } ({ $kind }) is in the plan but not in its scene.
    .remedy = The plan was changed after planning; make it again from its scene.
verify-left-out = { $object } ({ $kind }) is in the scene but not in the plan.
    .remedy = The plan was changed after planning; make it again from its scene.
verify-other-scene = The scene { $object } and the plan differ (digests { $given }… and { $stated }…); either may have been changed since.
    .remedy = Plan this scene, or give the one the plan was made of.
verify-scene-differs = Scene given → plan: { $line }
    .remedy = Plan the scene given, or give the one the plan was made of.
verify-scene-changed = Changed before planning, scene given → plan: { $line }
    .remedy = Whoever agrees to the plan agrees to this change too; take it over into the scene if it is meant.
verify-change-stated = Changed before planning: --set { $object }
    .remedy = Whoever agrees to the plan agrees to this change too; with --scene its old and its new value are told.
verify-changed = The plan holds, with { $count ->
    [one] this change
   *[other] these changes
} to { $given ->
    [yes] the scene given (scene → plan):
   *[no] the scene, as the plan states { $count ->
        [one] it
       *[other] them
    }:
}
verify-difference = What differs, scene given → plan:
verify-label-scene = the scene given
verify-label-plan = the plan
verify-stated = { $object }: { $field } is said to be { $unit ->
        [time] { $stated_length }; it is { $found_length }
       *[number] { $stated }; it is { $found }
    }.
    .remedy = Do not use this plan; make it again from its scene.
verify-row-missing = { $field } says nothing of { $object }, and it should.
    .remedy = Do not use this plan; make it again from its scene.
verify-row-needless = { $field } speaks of { $object }, and nothing in the plan gives reason to.
    .remedy = Do not use this plan; make it again from its scene.
verify-row-order = The rows of { $object } stand in another order than the plan gives them.
    .remedy = Do not use this plan; make it again from its scene.
verify-bound-missing = The plan states no { $object }, though one can be proven: { $found_length }.
    .remedy = Make the plan again from its scene; whoever took the bound away took the proof with it.
verify-out-of-range = { $object }: { $field } is said to be { $unit ->
        [time] { $stated_length }
       *[number] { $stated }
    }; it is proven to be { $least_length } at least and { $most_length } at most.
    .remedy = Do not use this plan; make it again from its scene.

# What a saved plan says and what is not checked
verify-unchecked-run = seed { $seed } and steps { $steps } say how the plan was made; nothing else in it but a remark on the search depends on them.
    .remedy = To check them plan the same scene again with both and compare the timetables.
verify-unchecked-version = that it was made by version { $version } is its own word.
    .remedy = Ask whoever made the plan.
verify-unchecked-scene = whether this is the scene you mean (digest { $digest }…), changed as stated, is not known here.
    .remedy = Give your own with --scene.
verify-unchecked-agreement = that these conditions ({ $conditions }) are those that were agreed is the plan’s own word; that the timetable keeps them is checked.
    .remedy = Compare them with your agreement.
verify-unchecked-replanned = what stood at { $at_moment }, when the plan was made again, and what became of those on the way, is the plan’s own word; that the timetable keeps all rules is checked.
    .remedy = Compare it with the plan that was driven before.
verify-unchecked-worth = by how much the pause falls with one more ({ $rows ->
        [one] one row
       *[other] { $rows } rows
    }) was found by a search, which stops when its time is over; only that nothing proven forbids it is checked.
    .remedy = Plan again with one more, by --set, to see for yourself.
verify-unchecked-without-aid = the pause without aid was found by a search; it is proven only to lie between { $least_length } and { $most_length }.
    .remedy = Plan the scene again without its consignments to see for yourself.
verify-unchecked-rows = { $rows } of { $possible ->
        [one] one figure
       *[other] { $possible } figures
    } { $rows ->
        [one] is
       *[other] are
    } there; the plan left the last ones out, and whether it had time for them is not known.
    .remedy = Plan again with a longer --time-limit to have them all.
verify-unchecked-use = the bound is proven otherwise here, so these figures of the bottleneck could not be found again; the bound itself is checked.
    .remedy = Check the plan with the version that made it.
verify-unchecked-time = to prove { $rows ->
        [one] one row
       *[other] { $rows } rows
    } again takes too long here.
    .remedy = Do not rely on them, or check the plan on a faster machine.
verify-unchecked-basis = what it is made of does not hold, as said above, so it could not be made again.
    .remedy = Make the plan again from its scene.
