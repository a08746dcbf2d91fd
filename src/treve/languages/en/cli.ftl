# Words that the commands share.

mark-warning = warning
mark-note = note
mark-said = { $mark }: { $sentence }
finding-with-remedy = { $sentence }; { $remedy }
stopped-without-answer = Stopped before there was an answer.

check-faults = { $faults ->
    [one] 1 fault: the scene cannot be used.
   *[other] { $faults } faults: the scene cannot be used.
}
check-faults-agreement = { $faults ->
    [one] 1 fault: the agreement cannot be used.
   *[other] { $faults } faults: the agreement cannot be used.
}
check-agreement-unread = The agreement was not looked at: that takes a scene without faults.
check-agreement = agreement { $name ->
    [none] without a name
   *[other] “{ $name }”
}: { $conditions ->
    [one] 1 condition
   *[other] { $conditions } conditions
}
check-clauses = { $clauses ->
    [one] 1 clause that is checked or recorded
   *[other] { $clauses } clauses that are checked or recorded
}
check-untold = It says nothing on { $lines } of the 25 lines of the checklist: { $list }.
check-clean = { $warnings ->
    [0] No faults.
    [one] No faults; 1 warning.
   *[other] No faults; { $warnings } warnings.
}
check-calendar = { $name }: { $windows ->
    [one] { $hours ->
        [one] one open hour
       *[other] { $hours } open hours
    } in one stretch ({ $zone }).
   *[other] { $hours ->
        [one] one open hour
       *[other] { $hours } open hours
    } in { $windows } windows ({ $zone }).
}
check-people = { $category ->
    [civilians] civilians
    [walking_wounded] walking wounded
    [stretcher_cases] stretcher cases
    [wheelchair_users] people with wheelchairs
    [fighters] fighters
   *[fighters_families] fighters' families
}: { $leaving } { $leaving ->
    [one] leaves
   *[other] leave
}, { $staying } { $staying ->
    [one] stays
   *[other] stay
}
check-carries = { $kind ->
    [seats] { $units ->
        [one] one seat
       *[other] { $units } seats
    }
    [stretchers] { $units ->
        [one] one stretcher
       *[other] { $units } stretchers
    }
    [wheelchairs] { $units ->
        [one] one wheelchair
       *[other] { $units } wheelchairs
    }
   *[tonnes] { $units } t
}
check-carries-nothing = room for nobody and nothing
check-carries-or = { $one } or { $other }
check-fleet = { $id }: { $count } × { $vehicle } ({ $carries }), at home in { $home }{ $kept ->
    [0] { "" }
   *[other] , { $kept } kept back ({ $percent }%, rounded up)
}
check-windows = movement: { $hours }{ $margin ->
    [0] , no margin
   *[other] , margin { $margin } min
}
check-intake = { $id }: takes in { $people } an hour
check-gate = gate { $id }: { $lanes ->
    [one] 1 lane
   *[other] { $lanes } lanes
}{ $apart ->
    [yes] {" "}({ $ways })
   *[no] {""}
}, { $hours }
check-lanes = { $lanes } { $way ->
    [out] outward
    [in] inward
    [switched] switched from one way to the other
   *[both] both ways
}
check-convoy = corridor { $id }: vehicles in a convoy: { $fewest } to { $most }
check-convoy-spacing = corridor { $id }: from one vehicle of a convoy to the next: { $seconds } s
check-escort = escort teams: { $teams }
check-hours-always = open at all hours
check-hours-never = never open
check-hours-daily = open daily { $hours }
check-hours-dated = open { $hours }{ $more ->
    [0] {""}
    [one] {" "}and { $more } more time
   *[other] {" "}and { $more } more times
}
check-goods = goods: { $tonnes } t

new-made = Made { $directory } with { $files }.
new-next = Next: treve check { $directory }, then treve plan { $directory }.

plan-preparing-short = preparing the search

## What the commands are for

help-treve = How long must the guns be silent? A truce plan as a timetable with a proof.
help-new = Make a folder with a scene to start from: a small town, or a shipped example.
help-check = Check a scene: every fault at once, where it stands and what to do.
help-examples = List the shipped examples.
help-schema = Print the JSON Schema of a scene, agreement, events, plan, comparison or frontier.
help-roads = Find minutes, kilometres and lines between places and gates on a street map.
help-needs = Work out what people need, what stocks and trucks can bring, and what stays unmet.
help-plan = Find the shortest pause, prove how short it can be, and say what more would buy.
help-verify = Check a saved plan: timetable, claims, proof, problem and scene; name what does not hold.
help-compare = Say what differs between two saved plans, for whom, and whether the gaps can tell.
help-replan = Plan again from a moment on, after what happened, with few changes for drivers.
help-frontier = Find pause and bound over a range of vehicles, lanes or others: a curve, or a map of two.

## What the options are for

help-option-lang = Language: en, fr. Default: TREVE_LANG, LANG.
help-option-version = Show it.
help-option-directory = Folder to make.
help-option-example = Start from this example.
help-option-as-json = Print JSON for machines.
help-option-scene = { $command ->
    [roads] The scene's folder or YAML file.
    [verify] The scene that it claims to be made of.
   *[other] A folder, a YAML file, or the name of an example.
}
help-option-changes = Change the scene: fleets.buses.count=60.
help-option-agreement = What is agreed: its conditions.
help-option-of = scene, agreement, events, plan, comparison or frontier.
help-option-file = OpenStreetMap extract: .osm.pbf, .osm, .osm.gz, .osm.bz2. Without it, the roads.npz that stands beside the scene.
help-option-closed = Closed roads and danger areas. Default: closed.geojson beside the scene.
help-option-place-limit-km = Furthest that a place may lie from a road.
help-option-gate-limit-km = Furthest that a gate may lie from a road.
help-option-out = { $command ->
    [frontier] Write table, document, page and picture there.
   *[plan] Write all files of the plan there.
}
help-option-pause = Given pause with its unit (48h, 90min, 2d): who gets out?
help-option-time-limit = { $command ->
    [frontier] Seconds for all points together (usual: 60).
   *[plan] Seconds for everything (usual: 60).
}
help-option-steps = { $command ->
    [frontier] Steps of the search at each point instead of a time limit: repeats exactly.
   *[plan] Steps of the search instead of a time limit: repeats exactly. It goes in whole rounds, so the last one may lead beyond N; the answer says how far.
}
help-option-seed = Of every random choice.
help-option-workers = { $command ->
    [frontier] Processes at work (usual: one a core); never changes what --steps gives.
   *[plan] Threads at work (usual: 2); never changes the answer.
}
help-option-plan = A plan.json, or the folder it lies in.
help-option-other = The plan to compare it with, named alike.
help-option-vary = What to vary, once or twice: fleets.buses.count=10..120, or values with commas.
help-option-at = Moment from which to plan again, local to the scene: 2016-12-16T09:00.
help-option-events = What happened: a file of events.
help-option-per-change = Minutes of pause that one vehicle told anew weighs, with its unit (usual: 1min).
help-option-bound-only = Only the proven bound of each point, at once.

## What the library says around the help

help-frame-usage = Usage:
help-frame-arguments = Arguments:
help-frame-options = Options:
help-frame-commands = Commands:
help-frame-command = COMMAND [ARGS]...
help-frame-required = [required]
help-frame-default = default:
help-frame-help = Show this message and exit.
help-metavar = { $metavar ->
    [dir] DIR
    [file] FILE
    [name] NAME
    [other] OTHER
    [change] PATH=VALUE
   *[vary] PATH=LOW..HIGH[:STEP]
}

## The shipped examples

example-aleppo-2016 = Eastern Aleppo with the vehicles of 15 December 2016: 35,000 people and 811 patients leave through two checkpoints in series.
example-aleppo-2016-foua-kefraya = Two sites that were tied to each other from 18 December 2016 on: 25,000 people still in eastern Aleppo and 2,500 of Foua and Kefraya, who pass the same two checkpoints in opposite directions.
example-aleppo-2016-later-fleet = The same pocket, people and checkpoints as aleppo-2016, with the vehicles seen later: 60 buses, and every private car that was counted.
example-daraya-2016 = 700 fighters to Idlib and 4,000 civilians to a shelter, in 48 buses and 8 ambulances, planned for four days.
example-homs-2014 = A three-day pause, later extended; 1,400 of about 3,000 people leave the Old City and food comes in through the same checkpoint.
example-mallacoota-2020 = Fire has closed the only road; 1,083 of those who are in the town chose to leave and go by landing craft, through one narrow channel, to two ships that wait for a day.
example-mallacoota-2020-air = Families with small children, the sick and the elderly, and others who registered too late for the ships, fly out over one short runway in the hours that the smoke leaves open; goods come in with the same aircraft.
example-riverbend = A drill with made-up figures; a river rises, and two villages leave over one bridge that police let through car by car.

## What was typed wrongly

usage-no-such-command = There is no command “{ $object }”{ $likely ->
    [none] {""}
   *[other] {" "}(did you mean “{ $likely }”?)
}.
    .remedy = Use one of { $commands }.
usage-no-such-option = There is no such option.
    .remedy = { $help } lists the options there are.
usage-without-value = A value is missing after this option.
    .remedy = Put it behind the option; { $help } shows how.
usage-missing = This was not given.
    .remedy = Put it behind the command; { $help } shows how.
usage-too-much = More was given than this command takes.
    .remedy = Put names with blanks in them between quotation marks; { $help } shows what is taken.
usage-whole-number = “{ $value }” is not a whole number from { $least } to { $most }.
    .remedy = Give such a number; { $help } tells what it is for.
usage-value = “{ $value }” cannot be given here.
    .remedy = { $help } shows what can.
language-unknown = There is no language “{ $value }”.
    .remedy = Use one of { $known }.

## Plans as files

plan-file-empty = The file is empty.
    .remedy = Copy the plan again, or make it again with treve plan --out.
plan-file-not-text = This is no plan: its bytes are no text.
    .remedy = Give the plan.json that treve plan --out has written, as it was written.
plan-file-too-large = The file { $file } has more than { $most_megabytes } MB; no plan has as many.
    .remedy = Give the plan.json that treve plan --out has written.
plan-file-key-twice = The field “{ $key }” stands twice in one object: one reader would take the first, another the last.
    .remedy = Use the file as treve wrote it; something was added to this one.
plan-file-number = “{ $value }” stands for a number here, and is none that JSON knows and a plan can hold.
    .remedy = Use the file as treve wrote it; at this line and column something was changed.
plan-file-too-deep = Lists or objects are nested deeper than in any plan.
    .remedy = Give the plan.json that treve plan --out has written.
plan-stale-removed = Removed, as it told of an earlier plan: { $file }
plan-no-sheets = There is no timetable, so no silence, trips or vehicles are listed: nothing here is a schedule.
plan-only-json = The referee refuses this timetable: only plan.json is written, for those who look for the cause; nothing in it is to be agreed upon.

map-is-device = { $object } is a device or a pipe, not a street map.
    .remedy = Name the file of the extract itself, which ends in .osm.pbf, .osm, .osm.gz or .osm.bz2.

system-refused = { $why }.
    .remedy = Check the name, whether you may read or write there, and whether there is room.
out-of-memory = There is not enough memory for this on this machine.
