# What people read about a plan: the table in the terminal, the files beside it, the page's sentences.

report-duration-hours = { $hours } h
report-duration-minutes = { $minutes } min
report-duration-both = { $hours } h { $minutes } min
report-none = –

# Names of kinds ------------------------------------------------------------------------------

report-category = { $category ->
    [civilians] civilians
    [walking_wounded] walking wounded
    [stretcher_cases] stretcher cases
    [wheelchair_users] people with wheelchairs
    [fighters] fighters
    [fighters_and_families] fighters and their families
    [fighters_families] fighters’ families
    [people] people
    [goods] goods
   *[other] { $category }
}
report-item = { $item ->
    [water] water
    [cereal] cereal
    [pulses] pulses
    [oil] oil
    [blended_food] blended food
    [sugar] sugar
    [salt] salt
    [emergency_health_kit] emergency health kits
    [blankets] blankets
    [soap] soap
    [full_water] water
    [drinking_water] drinking water
    [mats] sleeping mats
    [water_vessels] water vessels
   *[other] { $item_words }
}
report-vehicle-class = { $class ->
    [coach] coach
    [minibus] minibus
    [adapted_minibus] adapted minibus
    [ambulance] ambulance
    [truck] truck
    [private_car] private car
   *[other] { $class }
}
report-people-of = { $name }, { report-category }
report-selection = { $what }{ $origins ->
    [none] {""}
   *[other] {" "}from { $origins }
}{ $destinations ->
    [none] {""}
   *[other] {" "}to { $destinations }
}
report-goods-of = { $items }, { $origin } to { $destination }
report-goods-part = { $goods } ({ NUMBER($kilograms) } kg)
report-escort-teams = escort teams
report-road = { $origin } to { $destination }
report-outcome = { $outcome ->
    [proven_shortest] proven shortest
    [everybody] everybody gets out
    [not_everybody] not everybody gets out
    [not_everybody_most] not everybody gets out; proven: nobody can move more
    [all_goods] all goods get in
    [not_all_goods] not all goods get in
    [feasible] feasible
    [proven_impossible] proven impossible
   *[unknown] unknown
}
report-severity = { $severity ->
    [fault] fault
    [warning] warning
   *[note] note
}
report-amount = { $unit ->
    [vehicle_hours] { $amount ->
        [one] { $amount } vehicle-hour
       *[other] { $amount } vehicle-hours
    }
    [lane_hours] { $amount ->
        [one] { $amount } lane-hour
       *[other] { $amount } lane-hours
    }
    [bay_hours] { $amount ->
        [one] { $amount } bay-hour
       *[other] { $amount } bay-hours
    }
    [desk_hours] { $amount ->
        [one] { $amount } desk-hour
       *[other] { $amount } desk-hours
    }
    [hours] { $amount ->
        [one] { $amount } hour
       *[other] { $amount } hours
    }
    [passages] { $amount ->
        [one] { $amount } vehicle
       *[other] { $amount } vehicles
    }
    [vehicles] { $amount ->
        [one] { $amount } vehicle
       *[other] { $amount } vehicles
    }
    [lanes] { $amount ->
        [one] { $amount } lane
       *[other] { $amount } lanes
    }
    [bays] { $amount ->
        [one] { $amount } bay
       *[other] { $amount } bays
    }
    [tonnes] { $amount ->
        [one] { $amount } tonne
       *[other] { $amount } tonnes
    }
    [kilograms] { $amount ->
        [one] { $amount } kilogram
       *[other] { $amount } kilograms
    }
    [units] { $amount ->
        [one] { $amount } unit
       *[other] { $amount } units
    }
   *[other] { $amount } { $unit }
}
report-people-counted = { $category ->
    [civilians] { $people ->
        [one] { $people } civilian
       *[other] { $people } civilians
    }
    [walking_wounded] { $people ->
        [one] { $people } walking wounded
       *[other] { $people } walking wounded
    }
    [stretcher_cases] { $people ->
        [one] { $people } stretcher case
       *[other] { $people } stretcher cases
    }
    [wheelchair_users] { $people ->
        [one] { $people } person with a wheelchair
       *[other] { $people } people with wheelchairs
    }
    [fighters] { $people ->
        [one] { $people } fighter
       *[other] { $people } fighters
    }
    [fighters_and_families] { $people ->
        [one] { $people } fighter or relative
       *[other] { $people } fighters and their families
    }
    [fighters_families] { $people ->
        [one] { $people } relative of a fighter
       *[other] { $people } relatives of fighters
    }
    [people] { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
   *[other] { $people } { report-category }
}

# The answer ------------------------------------------------------------------------------------

report-headline-proven_shortest = The guns must be silent for { $pause }, and no plan can make it shorter.
    .calm = The operation takes { $pause }, and no plan can make it shorter.
report-headline-proven_shortest-nights = The pause lasts { $pause }, closed hours counted, and no plan can make it shorter.
    .calm = The operation takes { $pause }, closed hours counted, and no plan can make it shorter.
report-headline-feasible = The guns must be silent for { $pause }; no plan can need less than { $bound }.
    .calm = The operation takes { $pause }; no plan can need less than { $bound }.
report-headline-feasible-nights = The pause lasts { $pause }, closed hours counted; no plan can need less than { $bound }.
    .calm = The operation takes { $pause }, closed hours counted; no plan can need less than { $bound }.
report-headline-proven_impossible = This cannot be done in the hours and with the means stated; that is proven.
report-headline-refused = The timetable that was found breaks rules; nothing of it may be used.
report-headline-unknown = No timetable was found yet. This does not say that there is none.
report-headline-unknown-bound = No timetable was found yet; it is proven that none can need less than { $bound }.
report-out = { $moved ->
    [one] one person gets out
   *[other] { $moved } people get out
}
report-not-out = { $unmoved ->
    [one] one does not
   *[other] { $unmoved } do not
}
report-everybody-out = everybody who wants to leave gets out: { $moved ->
    [one] one person
   *[other] { $moved } people
}
report-headline-fixed = In a pause of { $pause }, { report-out } and { report-not-out }.
    .calm = Within { $pause }, { report-out } and { report-not-out }.
report-headline-fixed-all = In a pause of { $pause }, { report-everybody-out }.
    .calm = Within { $pause }, { report-everybody-out }.
report-headline-fixed-best = In a pause of { $pause }, { report-out } and { report-not-out }; no plan gets more people out in a pause that begins at the same hour.
    .calm = Within { $pause }, { report-out } and { report-not-out }; no plan gets more people out in a pause that begins at the same hour.
report-headline-fixed-nobody = In a pause of { $pause }, nobody gets out: { $unmoved ->
    [one] the one person who wants to leave is left behind
   *[other] all { $unmoved } people who want to leave are left behind
}.
    .calm = Within { $pause }, nobody gets out: { $unmoved ->
    [one] the one person who wants to leave is left behind
   *[other] all { $unmoved } people who want to leave are left behind
}.

report-day-and-clock = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
} { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
} { $clock }
report-runs-margin = { $margin ->
    [yes] the margin after the last movement counted
   *[no] from the first movement inside to the last
}
report-runs-to = { $day ->
    [same] to { $until }
   *[other] until { $until }
}
report-runs-given-to = { $given_day ->
    [same] to { $given_until }
   *[other] until { $given_until }
}
report-runs = It runs from { $from } { report-runs-to } ({ report-runs-margin }; local time, { $zone }).
report-runs-given = Counted from { $given_from }, when anything can first be done, { report-runs-given-to }; used from { $from } { report-runs-to } ({ report-runs-margin }; local time, { $zone }).
report-open = Of this, the hours in which movement is permitted: { $open }.
report-given = { $pause }, of which { $open } open
report-given-open = Of the pause given, { $given }, movement is permitted in { $open }.
    .calm = Of the time given, { $given }, movement is permitted in { $open }.
report-open-used = Of it used: { $used }; in these, the hours in which movement is permitted: { $open }.
report-nights = The pause counts the closed hours in between, but the guns need not be silent in them: what binds are the hours of the silence schedule.
    .calm = The time counts the closed hours in between, but nothing need be kept clear in them: what binds are the hours of the schedule.
report-pause-least = { $pause }, closed hours counted; at least { $bound } by proof
report-open-least = { $pause }; at least { $bound } by proof
report-bound = { $bound }
report-bound-whole = { $bound }, counting closed hours too: no pause can be shorter
report-bound-open = { $bound } of open hours: no plan can do with less of them
report-gap-what = { $open ->
    [yes] The gap of { $gap }% is counted in open hours alone ({ $used }, at least { $bound } by proof)
   *[no] { $gap }% above the proven bound of { $bound }
}
report-gap-none = No gap: it is proven that nothing is shorter.
report-gap-hours = No plan can be shorter. It uses { $used } of open hours, and the proven least is { $bound }, a gap of { $gap }%: another plan may do with fewer of them, but not in less time.
report-gap-closed = No plan can do with less than { $bound } of open hours; one with fewer closed hours in between may exist.
report-gap-small = { report-gap-what }: little can be gained.
report-gap-some = { report-gap-what }: a shorter plan may exist, but not below that.
report-gap-large = { report-gap-what }: longer search or a closer proof may help.
report-without-aid = Without aid through the same gates the pause would be { $pause }: aid costs { $cost }.
    .calm = Without aid through the same gates the operation would take { $pause }: aid costs { $cost }.
report-without-aid-proven = Without aid through the same gates the pause found is { $pause }, { $cost } shorter; it is proven that aid costs { $proven } at least.
    .calm = Without aid through the same gates the operation found takes { $pause }, { $cost } less; it is proven that aid costs { $proven } at least.
report-without-aid-unproven = Without aid through the same gates the pause found is { $pause }, { $cost } shorter; that lies within the gap of { $gap }, so it is not proven that aid costs anything.
    .calm = Without aid through the same gates the operation found takes { $pause }, { $cost } less; that lies within the gap of { $gap }, so it is not proven that aid costs anything.
report-without-aid-free = Without aid through the same gates no shorter pause was found: no cost of aid could be shown.
    .calm = Without aid through the same gates nothing shorter was found: no cost of aid could be shown.
report-hand-formula-what = { $open ->
    [whole] says { $hours } of open hours, { $whole } with the closed hours
    [yes] says { $hours } of open hours
   *[no] says { $hours }
}
report-hand-formula = The hand formula in use today (round trips by the time of one, a quarter added) { report-hand-formula-what }.
report-hand-formula-short = The hand formula in use today { report-hand-formula-what }; that is below the bound: it promises what cannot be driven.
report-hand-formula-impossible = The hand formula in use today { report-hand-formula-what }; by proof no less than { $needed } would do: the formula promises what cannot be driven.
report-nearest-what = { $open ->
    [yes] { $hours } with the closed hours
   *[no] { $hours }
}
report-nearest-first = A dispatcher without foresight needs { report-nearest-what }, that is { $more } more.
report-nearest-first-everybody = A dispatcher without foresight needs { report-nearest-what } to get everybody out.
report-nearest-first-same = A dispatcher without foresight needs { report-nearest-what } too.
report-nearest-first-none = A dispatcher without foresight could not do it in these windows: no timetable of that kind fits.
report-nearest-first-unknown = For a dispatcher without foresight no timetable was found in the time there was either.
report-everybody = To get everybody out, no plan can need less than { $bound }.
report-everybody-beyond = To get everybody out takes at least { $needed } of open hours; the windows hold { $held }.
report-everybody-never = Not everybody can get out in the windows there are, however long the pause: that is proven.
report-units = { $people ->
    [0] anybody
    [one] more than one person
   *[other] more than { $people } people
}
report-units-fewer = { $percent ->
    [0] { $fewer }
   *[other] { $percent }%
}
report-units-this = { $moved ->
    [0] this plan gets nobody out
    [one] this plan gets out one, { report-units-fewer } fewer
   *[other] this plan gets out { $moved }, { report-units-fewer } fewer
}
report-units-bound = No plan can get { report-units } out in this pause; { report-units-this }.
    .calm = No plan can get { report-units } out in this time; { report-units-this }.
report-unmoved = { $people ->
    [one] One person who wants to leave stays behind.
   *[other] { $people } people who want to leave stay behind.
}
report-unmoved-tonnes = { $tonnes } t of goods { $tonnes ->
    [one] stays
   *[other] stay
} behind.

report-needed = { $use } of { $limit_amount } { $use ->
    [one] is needed
   *[other] are needed
} ({ $percent }%)
report-clash-needed = { $needed ->
    [one] one is needed
   *[other] { $needed } are needed
}
report-bottleneck = { $kind ->
    [fleet] The vehicles “{ $name }” hold it back: { report-needed }.
    [gate] Gate { $name } holds it back: { report-needed }.
    [bays] The bays at { $name } hold it back: { report-needed }.
    [intake] The intake at { $name } holds it back: { report-needed }.
    [capacity] The room at { $name } holds it back: { report-needed }.
    [condition] The condition “{ $name }” holds it back: { report-needed }.
    [load] The longest trip holds it back: with “{ $name }” it takes { $length } at the quickest, from its first second in the zone to its last.
   *[other] { $name } holds it back: { report-needed }.
}
report-one-more-drives = A share of them stands in reserve: for one more that drives, --set { $change }.
report-kept-back = { $kept ->
    [one] One more of them stands in reserve.
   *[other] { $kept } more of them stand in reserve.
}
report-clash = { $kind ->
    [fleet] The vehicles “{ $name }” have { $available_amount } in these windows; { report-clash-needed }.
    [fleet_vehicles] “{ $name }” { $available ->
        [one] has one vehicle
       *[other] has { $available } vehicles
    }; for these hours at least { report-clash-needed }.
    [gate] Gate { $name } lets at most { $available_amount } through in these windows; { report-clash-needed }.
    [gate_lanes] Gate { $name } { $available ->
        [one] has one lane
       *[other] has { $available } lanes
    }; for these hours at least { report-clash-needed }.
    [gate_time] The lanes of gate { $name } can be held for { $available_amount } in these windows; { report-clash-needed }.
    [bays] The bays at { $name } have { $available_amount } in these windows; { report-clash-needed }.
    [bays_bays] { $name } { $available ->
        [one] has one bay
       *[other] has { $available } bays
    }; for these hours at least { report-clash-needed }.
    [intake] The intake at { $name } takes at most { $available_amount } in these windows; { report-clash-needed }.
    [capacity] { $name } has room for { $available_amount }; { $needed ->
        [one] one has to go there
       *[other] { $needed } have to go there
    }.
    [capacity_together] { $name }: there is room for { $available_amount } together; { $needed ->
        [one] one has to go to one of them
       *[other] { $needed } have to go to one of them
    }.
    [together] “{ $name }” ({ $needed_amount }) keep together; no place that all of them chose has room for more than { $available_amount }.
    [together_shared] “{ $name }”: the groups each keep together, and the places they chose cannot be shared out among them: in all they are { $needed_amount }, and with one group left out there is room for { $available_amount } at most.
    [time] The windows are open for { $available }; by proof no less than { $needed } would do.
    [time_parts] The windows are open for { $available } in all; by proof no less than { $needed } would do, and more may be needed, as each window loses time at its ends.
    [time_margins] The windows are open for { $available } in all; at the end of each, nothing moves for a margin of { $margin }; by proof no less than { $needed } would do, and because of the margins more may be needed.
    [trip] “{ $name }”: one trip keeps a vehicle in the zone for { $needed } without a break; the longest window leaves { $available }.
    [due] “{ $name }”: one trip takes { $needed }; from the release to the due or the end of the calendar it is { $available }.
    [late] “{ $name }”: a first trip can be over { $needed } after the calendar begins at the soonest; it has to be over { $available } after it begins.
    [aboard] “{ $name }”: nobody may be aboard longer than { $available }; the trips that it would take last { $needed } at the quickest, with boarding and alighting.
    [shift] “{ $name }”: one trip takes { $needed } with boarding and alighting; no crew may be at work longer than { $available } without a rest.
    [fuel] “{ $name }”: one trip takes { $needed } of driving; one filling lasts for { $available }.
    [service] “{ $name }”: one trip takes { $needed }; the longest hours of service last { $available }.
    [open] { $name }: one boarding or alighting takes { $needed }; the place is open for { $available } at a stretch at most.
    [passage] Gate { $name }: one passage takes { $needed }; the gate is open for { $available } at a stretch at most.
    [moment] “{ $name }”: the hours of vehicles, places and gates, the windows, the release and the due together leave no moment at which even a single trip could set out.
    [hours] { $name } is open or in service for { $available } within the windows: in these hours it cannot be done, whatever the number of vehicles or lanes.
    [windows] The windows hold { $available }, but lie so that it cannot be done in them.
    [condition] The condition “{ $name }” allows { $available_amount } at most; as things stand it would have to allow { $needed_amount } at least.
    [condition_each] The condition “{ $name }” allows { $available_amount } at most each time; as things stand it would have to allow { $needed_amount } at least.
    [load] “{ $name }”: { $available_amount } can move; all that has to is { $needed_amount }.
   *[other] { $name }: there are { $available_amount }; { report-clash-needed }.
}

report-worth-what = { $kind ->
    [vehicle] One more vehicle of “{ $name }”
    [lane] One more lane at { $name }
    [hour] { $object ->
        [calendar] One more hour a day in which movement is permitted
       *[other] One more hour a day at { $name }
    }
    [bay] One more bay at { $name }
    [intake] Intake at { $name } for { $units } more an hour
    [room] Room at { $name } for { $units } more
    [condition] Without the condition “{ $name }”
    [escort_team] One more escort team
   *[other] One more of { $name }
}
report-worth = { report-worth-what }: a plan { $pause } shorter was found, the bound falls by { $bound }.
report-worth-bound = { report-worth-what }: the bound falls by { $bound }; it was not planned again.
report-worth-not-found = { report-worth-what }: no shorter plan was found in the time there was; the bound leaves room for up to { $most }.
report-worth-short = { report-worth-what }: a plan { $pause } shorter was found, and the bound leaves room for up to { $most }; only a longer search can tell what it buys.
report-worth-nothing = { report-worth-what }: no gain could be shown.
report-worth-unresolved = { report-worth-what }: a plan { $pause } shorter was found, the bound falls by { $bound }; the gap is larger, so a gain is not certain.

report-field = { $field ->
    [people] people
    [leaving] people leaving
    [destinations] destinations
    [count] number
    [occupancy] people a car
    [seats] seats
    [stretchers] stretchers
    [wheelchairs] wheelchairs
    [tonnes] tonnes
    [cubic_metres] cubic metres
    [loading_minutes] loading minutes
    [unloading_minutes] unloading minutes
    [minutes] minutes
    [loaded_minutes] minutes loaded
    [lanes] lanes
    [longest_wait] longest wait
    [bays] bays
    [capacity] capacity
    [intake_per_hour] intake an hour
    [convoy] convoy sizes
    [latitude] position
    [hours] hours
   *[other] { $field_words }
}
report-why = { $why ->
   *[other] { $text }
}
report-assumed-reason = { $name }, { report-field }: { $why }
report-assumed = { $name }, { report-field }: with a quarter less the bound is { $low }, with a quarter more { $high }.
report-assumed-low = { $name }, { report-field }: with a quarter less the bound is { $low }; with a quarter more no plan fits the windows, or there is nothing to reckon.
report-assumed-high = { $name }, { report-field }: with a quarter more the bound is { $high }; with a quarter less no plan fits the windows, or there is nothing to reckon.
report-assumed-only = { $name }, { report-field }: assumed; how far the answer moves with it was not worked out (no time, or no bound to compare).
report-assumed-bound = The bound here is that of the pause in which everybody gets out.
report-assumed-missing = { $all ->
    [one] How far the answer moves with the one assumed input was not worked out
   *[other] For { $missing } of { $all } assumed inputs it was not worked out how far the answer moves
} (no time, no bound to compare, or nothing to reckon a quarter of).

report-referee-passed = The referee checked every trip and the proof again, to the second: passed.
report-referee-failed = The referee found { $faults ->
    [one] one fault
   *[other] { $faults } faults
}: this plan must not be used.

report-condition-kept = { $kept ->
    [kept] The referee finds it kept.
    [broken] The referee finds it broken.
   *[open] There is no timetable to keep it.
}
report-referee-none = There is no timetable for the referee to check.

# The table in the terminal ---------------------------------------------------------------------

report-label-pause = Pause
    .calm = Duration
report-label-fixed = Fixed pause
    .calm = Time given
report-label-used = Used of it
report-label-open = Of it open
report-label-bound = Proven bound
report-label-gap = Gap
report-label-aid = Aid
report-label-baselines = Others say
report-label-people = People
report-label-tonnes = Goods
report-label-bottleneck = Bottleneck
report-label-bottleneck-all = For all
report-label-worth = Worth
report-label-convoys = Convoys
report-label-conditions = Conditions
report-label-protection = Protection
report-label-assumed = Assumed
report-label-idle = Idle
report-label-clash = Clash
report-label-silence = Silence
    .calm = Keep clear
report-label-referee = Referee
report-label-findings = Findings
report-label-repeat = Repeat
report-label-everybody = Everybody
report-label-most = At most
report-label-left = Left behind
report-moved = { $moved } of { $all } out
report-moved-goods = { $moved } of { $all } t in
report-findings-none = none
report-findings-fault = { $count ->
    [one] one fault
   *[other] { $count } faults
}
report-findings-warning = { $count ->
    [one] one warning
   *[other] { $count } warnings
}
report-findings-note = { $count ->
    [one] one note
   *[other] { $count } notes
}
report-finding = { $severity }: { $text }
report-left = { $name }: { report-people-counted }
report-left-all = { $categories ->
    [one] In all: { $list }
   *[other] { $people ->
        [one] One person
       *[other] { $people } people
    } in all: { $list }
}
report-left-more = … and { $people ->
    [one] one person
   *[other] { $people } people
} in { $more ->
    [one] one more group
   *[other] { $more } more groups
}: all of them are on the page plan.html
report-rows-more = … and { $more ->
    [one] one more
   *[other] { $more } more
} on the page plan.html
report-quiet = { $name } ({ $kind ->
    [corridor] corridor
    [road] road
    [gate] gate
   *[area] area
}): { $from } to { $until }{ $times ->
    [1] { "" }
   *[other] , in { $times } parts
}
report-quiet-zone = all times local ({ $zone }){ $margin ->
    [none] { "" }
   *[other] ; a margin of { $margin } before the first use and after the last is part of each row, so they may begin before the pause does
}
report-quiet-more = … and { $more } more in silence.csv
report-findings-more = … and { $more } more: all of them are on the page plan.html and in plan.json
report-changed = Changed before planning (--set): { $changes }

# Headings of the files -------------------------------------------------------------------------

report-column-vehicle = vehicle
report-column-trips = trips, empty ones too
report-column-class = class
report-column-from = from
report-column-to = to
report-column-gates = gates
report-column-category = category
report-column-quantity = quantity
report-column-unit = unit
report-column-loading-start = loading starts
report-column-loading-end = loading ends
report-column-departure = departs
report-column-arrival = arrives
report-column-unloading-start = unloading starts
report-column-unloading-end = unloading ends
report-convoys = { $name }: { $convoys ->
        [one] one convoy
       *[other] { $convoys } convoys
    }, { $out } out and { $in } in, of { $spread ->
        [0] { $most }
       *[other] { $fewest } to { $most }
    } { $most ->
        [one] vehicle
       *[other] vehicles
    }{ $mixed ->
        [0] .
        [one] ; in one of them vehicles of several fleets go together.
       *[other] ; in { $mixed } of them vehicles of several fleets go together.
    }
report-convoys-leaders = In the lead: { $leaders }{ $more ->
        [0] {""}
        [one] , and another one
       *[other] , and { $more } others
    }.
report-column-convoy = convoy
report-column-stand = before this trip
report-column-stand-start = since
report-stand = { $kind ->
    [rest] the crew rests
    [refuelling] is refuelled
   *[both] the crew rests, the vehicle is refuelled
}
report-sheet-vehicles = Vehicles
report-sheet-title = { $vehicle }: { report-sheet-trips }, times in { $zone }
report-sheet-grouped-title = { $fleet }: { $vehicles ->
    [one] one vehicle
   *[other] { $vehicles } vehicles
}, { report-sheet-trips }, times in { $zone }
report-sheet-trips = { $trips ->
    [one] one trip
   *[other] { $trips } trips
} ({ $loaded ->
    [0] empty
   *[other] { $loaded } loaded
})
report-column-sheet = sheet
report-empty = empty
report-unit-people = people
report-unit-kilograms = kg

# Findings --------------------------------------------------------------------------------------

page-not-built = The page plan.html was not written, because its scripts were not built into this installation.
    .remedy = Install Node 20.19 or newer and install Trêve again; all other files are complete.
vehicles-grouped = The workbook groups { $vehicles ->
    [one] one vehicle
   *[other] { $vehicles } vehicles
} by fleet, as one sheet each would be more than { $most }.
    .remedy = Filter the column “vehicle” on the sheet of its fleet, or use trips.csv.
out-file-is-table = { $object } is a table of the scene; the plan would be written over it.
    .remedy = Choose another folder with --out.
out-file-is-agreement = { $object } is the agreement; the plan would be written over it.
    .remedy = Choose another folder with --out.
out-file-unwritable = { $object } cannot be written: { $why }.
    .remedy = Choose a folder that you may write to and that has room, with --out.
plan-file-cut = The plan’s file ends in the middle.
    .remedy = Copy it again, or plan again; nothing can be told from half a plan.
plan-file-broken = This is not valid JSON.
    .remedy = Use the file as treve wrote it; at this line and column something was changed.
plan-file-not-a-plan = This file is no plan of treve: the field “treve_plan” is not there.
    .remedy = Give the plan.json that treve plan --out has written.
plan-file-version = This plan has format { $found_version }; this version of treve reads format { $known_version }.
    .remedy = Use the version of treve that wrote it, or plan again.
plan-file-unwritable = The plan cannot be written to { $object }: { $why }.
    .remedy = Choose a folder that you may write to and that has room.
plan-field-missing = The field { $path } is missing.
    .remedy = Use the file as treve wrote it, or plan again; treve schema tells the fields.
plan-field-unknown = There is no field { $path } in a plan.
    .remedy = Use the file as treve wrote it, or plan again; treve schema tells the fields.
report-wanted = { $wanted ->
    [text] text
    [boolean] true or false
    [integer] a whole number
    [number] a number
    [moment] a time with its offset
    [fraction] a fraction such as 2/3
    [object] an object in { "{" }…{ "}" }
    [list] a list in […]
    [row] a list of the right length
    [figure] a number or text
    [zone] an IANA time zone such as Asia/Damascus
   *[other] one of { $wanted }
}
plan-field-wrong = The field { $path } should be { report-wanted }, but is { $found }.
    .remedy = Use the file as treve wrote it, or plan again.
