# The plan's page: titles, columns, legends, and the words of its clock.
# An attribute .calm is said instead where the scene has no parties: a flood, a fire.

page-title = { $name }: how long must the guns be silent?
    .calm = { $name }: how long does it take?
brand-line = How long must the guns be silent?
    .calm = How long does it take to bring everybody out?
sections = Sections of the plan
section-silence = Silence
    .calm = Kept clear
section-departure = Departure
section-aid = Aid
language = Language
scene-line = Hour 0 is { $date }, { $time }; all times are local ({ $zone }).

scroll-more = { $parts ->
    [rows] More rows: scroll within the table.
    [columns] More columns: scroll within the table.
   *[both] More rows and columns: scroll within the table.
}

# Time
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes } min
moment = { $day }, { $time }
hour = hour { $hour }
time-title = Clock of the page
time-slider = Moment shown
time-play = Play
time-stop = Stop

# Outcome
clash-title = What cannot stand together

# Summary
figure-people-out = people out
figure-people-waiting = people who wait to leave
figure-tonnes-waiting = tonnes that wait to come in
figure-people-left = people left behind
figure-tonnes-in = tonnes of aid in
figure-vehicles = vehicles
figure-of = of { $total }
figure-trips = { $trips ->
    [one] one trip
   *[other] { $trips } trips, empty ones too
}
pause-bar-title = The silence: { $time }, of which
    .calm = The operation: { $time }, of which
pause-bar-title-nights = The pause: { $time }, closed hours counted, of which
    .calm = The operation: { $time }, closed hours counted, of which
pause-bar-whole = The silence: { $time }
    .calm = The operation: { $time }
pause-bar-whole-nights = The pause: { $time }, closed hours counted
    .calm = The operation: { $time }, closed hours counted
pause-bar-bound = Proven: no timetable needs less than { $time }
pause-bar-bound-whole = Proven: no timetable needs less than { $time }, counting closed hours too
pause-bar-bound-open = Proven: no timetable needs less than { $time } of open hours
pause-bar-gap = Gap: { $time } above the bound ({ $gap })
pause-bar-gap-whole = { $time } above it, closed hours counted
pause-bar-gap-open = { $used } of it in open hours, at least { $bound } by proof; the gap of { $gap } is counted in these alone
pause-bar-closed = { $closed } of it while movement is closed
pause-bar-open = { $open } of it in open hours, { $closed } while movement is closed
pause-bar-given = { $used } used of the silence given, { $time }
    .calm = { $used } used of the time given, { $time }
left-title = Who is left when the silence ends, and where
    .calm = Who is left within this time, and where
compare-title = Length of the silence, compared
    .calm = Length of the operation, compared
compare-title-nights = Length of the pause, closed hours counted, compared
    .calm = Length of the operation, closed hours counted, compared
compare-bound = Proven bound
compare-plan = This plan
compare-without-aid = This plan without aid
compare-nearest-first = Dispatcher: nearest first
compare-nearest-first-none = none that fits these windows
compare-hand-formula = Hand formula in use today
compare-hand-formula-nights = Hand formula in use today, with the closed hours
compare-cannot-be-driven = promises what cannot be driven: it lies below the bound

# Why
why-title = Why not shorter, and what would help
bottleneck-title = Why not shorter
bottleneck-title-given = What holds back getting everybody out
bottleneck-share = { $share } of the bound
conditions-title = What was agreed
clauses-title = Agreed besides, and not bound to the timetable
worth-title = What more would buy
worth-little = { $count ->
    [one] With one other change, planned again, less was gained than with these.
   *[other] With { $count } other changes, planned again, less was gained than with these.
}
worth-untried = { $count ->
    [one] One other change was not planned again, as the bound falls no farther with it: what it would buy is not known.
   *[other] { $count } other changes were not planned again, as the bound falls no farther with them: what they would buy is not known.
}

# Map
map-title = The plan on the map
map-note = Drag to move the map, Ctrl and wheel or two fingers to zoom.
map-names = A name for which there is no room shows when you zoom in.
map-partly = It opens where nearly all people go; zoom out to see the rest.
map-slider = The slider at the foot of the page moves the vehicles.
map-schematic = Positions are drawn, not surveyed: coordinates were missing.
map-label = { $count ->
    [0] Map of places, gates and roads. No vehicle is on a trip now.
    [one] Map of places, gates and roads. One vehicle is on a trip now.
   *[other] Map of places, gates and roads. { $count } vehicles are on trips now.
}
map-moment = Vehicles as they stand on { $moment }.
map-left = { $people } still here
map-arrived = { $people } arrived
map-waiting = { $count ->
    [one] 1 vehicle waits
   *[other] { $count } vehicles wait
}
map-zoom-in = Zoom in
map-zoom-out = Zoom out
legend-gate = gate
legend-zone = zone that must be quiet (outline of all inside)
    .calm = zone that must be kept clear (outline of all inside)
legend-road = road, as wide as its traffic
legend-buffer = nearer to a line than was agreed for some weapons
legend-position-near = position too near to a line
legend-position = position as far off as agreed
legend-vehicle = vehicle with { $what }
legend-vehicle-empty = empty vehicle
place-assembly-point = assembly point
place-receiving-site = receiving site
place-hospital = hospital
place-warehouse = warehouse
place-distribution-point = distribution point
place-depot = depot
place-staging-area = staging area

# People and goods
category-civilians = civilians
category-walking-wounded = walking wounded
category-stretcher-cases = stretcher cases
category-wheelchair-users = people with wheelchairs
category-fighters = fighters
category-fighters-families = fighters’ families
category-goods = goods
category-empty = empty
unit-people = people
unit-tonnes = tonnes
count-out = out
count-aboard = aboard
count-left = left

# Silence
silence-lead = What must be quiet, where, and in which hours. A margin of { $margin } before the first use and after the last is part of every row, as far as the windows reach; so rows may begin before the pause, which is counted from the first movement. This is what the parties sign.
    .calm = What must be kept clear for the vehicles, where, and in which hours, a margin of { $margin } before the first use and after the last included.
silence-lead-no-margin = What must be quiet, where, and in which hours, with no margin. This is what the parties sign.
    .calm = What must be kept clear for the vehicles, where, and in which hours, with no margin.
silence-none = There is no silence schedule, because there is no timetable.
    .calm = There is no schedule of hours, because there is no timetable.
silence-bars-title = The silence at a glance
    .calm = The hours at a glance
silence-bars-label = { $count ->
    [one] Hours of silence for one object; the table below says the same in figures.
   *[other] Hours of silence for { $count } corridors, roads, gates and areas; the table below says the same in figures.
}
silence-closed-hours = hours in which no movement is permitted
silence-table-title = Silence schedule
    .calm = Schedule of hours to keep clear
silence-table-note = Local time, { $zone }, in whole minutes: rounded down at the start and up at the end. The same rows, to the second, are in silence.csv and silence.geojson.
silence-signed = For { $party }: name, place and date
kind-corridor = corridor
kind-road = road
kind-gate = gate
kind-area = area
kinds-corridor = Corridors
kinds-road = Roads
kinds-gate = Gates
kinds-area = Areas
column-what = What must be quiet
    .calm = What must be kept clear
column-from = From
column-until = Until
column-lasting = Lasting
gate-use-title = Use of the gates
gate-use-note = Vehicles that begin to pass, outward above the line and inward below it; the strip underneath darkens as the lanes fill.
gate-line = { $lanes ->
    [one] 1 lane
   *[other] { $lanes } lanes
}
gate-owner = , held by { $owner }
gate-now = at the moment shown: { $out } out and { $in } in, lanes held { $busy } of the time, { $waiting ->
    [0] none waiting
    [one] one vehicle waiting
   *[other] up to { $waiting } vehicles waiting
}
gate-tallest = tallest bar: { $most ->
    [one] one vehicle
   *[other] { $most } vehicles
} in { $slot }
gate-use-label = Passages at { $gate } over time: at most { $most ->
    [one] one vehicle
   *[other] { $most } vehicles
} one way in { $slot }, { $waiting ->
    [0] none waiting
    [one] at most one waiting
   *[other] at most { $waiting } waiting
}.
gate-out = outward
gate-in = inward
gate-busy = lanes held, from none to all of the time

# Departure
departure-lead = Who leaves when, in which vehicle and through which gate. Counts, never names; staying is a choice the plan keeps.
groups-title = Who leaves, from where, where to
goods-title = Goods, from where, where to
goods-not-binding = (not within the pause)
groups-left-note = Left behind means: wanted to leave, and does not within this silence.
    .calm = Left behind means: wanted to leave, and does not within this time.
goods-left-note = Not brought in means: waits to come in, and does not within this silence.
    .calm = Not brought in means: waits to come in, and does not within this time.
column-who = Who
column-goods = Goods
column-place-from = From
column-place-to = Where to
column-people = People
column-tonnes = Tonnes
column-left-behind = Left behind
column-goods-left = Not brought in
curves-title = People out, hour by hour
curves-note = Truces break. The higher the curve of this plan runs early, the more people are safe if it ends too soon.
    .calm = Ways close. The higher the curve of this plan runs early, the more people are safe if it ends too soon.
curves-note-most = Nobody can have more out than the proven most.
curve-people-out = People out
curve-wounded-out = Wounded out
curve-tonnes-in = Tonnes in
curve-all = all: { $total }
curve-plan = this plan
curve-most-out = most anyone could have out (proven)
curve-nearest-first = dispatcher, nearest first
chart-label = { $title } over time, up to { $total } { $unit }; { $lines ->
    [one] one curve
   *[other] { $lines } curves
}. The tables give the figures.
hours-title = If the guns resume at hour h
    .calm = If the ways close at hour h
hours-note = Hour 0 is when anything can first be done in the zone (as a rule the opening of the first window), not when the first vehicle moves. Who is out, who sits in a vehicle on the road or at a stop, and who is left. The row of the slider’s hour is marked; an hour in the table moves the slider, and the arrow keys go from hour to hour.
hours-left-by = People left by
hours-by-category = category
hours-by-place = place
hours-left-category = Left, by category
hours-left-place = Left, by place
column-resume = Guns resume
    .calm = Ways close
column-tonnes-in = Tonnes in
column-most-out = Most possible out

# Convoys
convoys-title = Convoys
convoys-corridor = { $name }, { $direction ->
    [out] out
   *[other] in
}
convoys-alone = alone
convoys-hours = { $start }–{ $end }
column-convoy = Convoy
column-departs = Departs
column-at-gates = At the gates
column-arrives = Arrives
column-vehicles = Vehicles
column-leader = In the lead
column-last = At the end

# Timetables
timetable-vehicle-title = Timetable by vehicle
timetable-vehicle-note = Tall bars carry people or goods, thin ones drive empty, half-tall ones load or unload. Tap a bar, or focus the drawing and use the arrow keys, to read a trip.
timetable-gate-title = Timetable by gate
timetable-gate-note = One row a lane; tall bars pass outward, half-tall ones inward. Tap a bar, or focus the drawing and use the arrow keys, to read a trip.
timetable-too-long = { $count ->
    [one] One row is
   *[other] { $count } rows are
} too many for paper: each vehicle’s day is in vehicles.xlsx, every trip in trips.csv.
lane-name = { $gate }, lane { $lane }
fleet-choose = Fleet
fleet-name = { $id } ({ $kind })
fleet-all = all ({ $count ->
    [one] one vehicle
   *[other] { $count } vehicles
})
zoom = Zoom
trip-steps = Trips of the chosen vehicle
trip-before = Trip before
trip-after = Trip after
trip-none = No trip chosen.
trip-route = from { $origin } to { $destination }
trip-convoy = in convoy { $convoy }
trip-goods = { $amount } t of { $what }
trip-loading = loading begins
trip-departure = departs
trip-gate = passes { $gate }
trip-gate-wait = passes { $gate } after waiting { $wait }
trip-arrival = arrives
trip-unloaded = unloaded

# Aid
aid-lead = What comes in for those who stay and those who wait.
aid-none = This plan carries no goods.
aid-later = None of these goods has to come in within the silence: they move where vehicles and time are left.
    .calm = None of these goods is due now: they move where vehicles and time are left.

# Evidence
evidence-title = How sure are we
evidence-lead = What a person must look at, what is assumed, and where every count comes from.
findings-title = Findings
severity-fault = Fault
severity-warning = Look at this
severity-note = Note
assumed-title = Assumed inputs, and how far the bound moves with each
assumed-note = The proven bound on the silence, with the input a quarter lower and a quarter higher; a dash where it was not worked out (no time, nothing to reckon a quarter of, or no plan fits the windows).
    .calm = The proven bound on the operation, with the input a quarter lower and a quarter higher; a dash where it was not worked out (no time, or nothing to reckon a quarter of).
column-input = Input
column-low = 25% lower
column-high = 25% higher
column-swing = How far the bound moves
counts-title = Counts, with their source and method
counts-note = Where counts differ, all are shown; the first figure is the one the plan uses.
column-group = Group
column-leaving = Leaving
column-staying = Staying
column-source = Source and method
method-announced = announced
method-assumed = assumed
method-estimated = estimated
method-observed = observed
method-published = published
method-registered = registered
not-stated = not stated
count-not-used = Another count, not used: { $people },
count-assumed = Assumed ({ $field }): { $why }
sources-title = Sources
made-by = Made by Trêve { $version }, seed { $seed }, { $steps ->
    [one] one step of search
   *[other] { $steps } steps of search
}.
made-changes = Changed from the scene: { $changes }.
