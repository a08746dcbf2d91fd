# A plan under way: what can be wrong with a file of events, what becomes of those on the road, and what drivers are told.

## The file of events

not-events = These are no events: the file’s top is no list of keys such as treve_events and events.
    .remedy = Begin with treve_events: 1, and list what happened under events.
events-empty = The file { $file } is empty.
    .remedy = Begin with treve_events: 1, and list what happened under events.
events-wrong-version = "{ $value }" is not a version of events that this program reads.
    .remedy = Write treve_events: 1.
unknown-fleet = { $likely ->
    [none] There is no fleet "{ $value }".
   *[other] There is no fleet "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Write the id of a fleet of the scene.
unknown-vehicle = { $last ->
    [none] There is no vehicle "{ $value }": none of the fleet drives.
   *[other] There is no vehicle "{ $value }": the last one that drives is { $last }.
}
    .remedy = Vehicles are called by their fleet and a number from 1, as in trips.csv.
event-of-nothing = This event changes nothing.
    .remedy = Write how many, or leave the event out.
event-more-lost-than-there = { $lost_vehicles ->
        [one] One vehicle of { $object } is
       *[other] { $lost_vehicles } vehicles of { $object } are
    } said to be lost; { $vehicles ->
        [0] it has none left
        [one] it has only one left
       *[other] it has only { $vehicles } left
    }.
    .remedy = Count them again; those lost before and those in reserve are not among them.
event-fewer-than-wait = { $people ->
        [one] One person
       *[other] { $people } people
    } of { $object } are said not to leave any more; { $there ->
        [0] nobody waits there still
        [one] only one waits there still
       *[other] only { $there } wait there still
    }.
    .remedy = Take away no more than wait; whoever has left or is on the way counts as gone.
event-pause-over = The pause would end before { $at }, from which on is planned again.
    .remedy = Let it end later, or plan again from an earlier moment.

## Planning again

replan-searching = Planning again
replan-no-timetable = { $object } has no timetable that the referee passed: there is nothing to go on from.
    .remedy = Plan it first with treve plan.
replan-trips-lost = Trips that were driven have no way or load any more in the scene as it is now.
    .remedy = Please report this: no event should undo what has happened.
replan-at-beyond = { $value } lies beyond the plan, which goes from { $first } to { $last }.
    .remedy = Give a moment of the plan, local to the scene.
out-file-is-read = { $object } is read for this; it would be written over.
    .remedy = Choose another folder with --out.

replan-turned-round = { $vehicles ->
        [one] One vehicle turns round
       *[other] { $vehicles } vehicles turn round
    } before a gate that does not open in time, with { $people ->
        [0] nobody
        [one] one person
       *[other] { $people } people
    } aboard: { $objects }.
    .remedy = { $people ->
        [0] They are back after as long as they drove; the timetable does not show the way there and back.
       *[other] They are back after as long as they drove, and their people wait again; the timetable does not show the way there and back.
    }
replan-stuck = { $vehicles ->
        [one] One vehicle is stuck
       *[other] { $vehicles } vehicles are stuck
    } with { $people ->
        [0] nobody
        [one] one person
       *[other] { $people } people
    } aboard, { $passed ->
        [none] before { $next }
       *[other] { $next ->
            [none] behind { $passed }, which they have passed
           *[other] between { $passed }, which they have passed, and { $next }, which does not let them through
        }
    }: { $objects }.
    .remedy = No plan helps them: have the gate opened, or the pause prolonged. They are not counted among those who leave, and their vehicles make no other trip.
replan-waits = { $vehicles ->
        [one] One vehicle on the road is
       *[other] { $vehicles } vehicles on the road are
    } later than told, by { $longest_length } at most, with { $people ->
        [0] nobody
        [one] one person
       *[other] { $people } people
    } aboard: { $objects }.
    .remedy = Tell them where to wait, and bring water.
replan-waits-beyond-limit = At { $object } those who have passed the gate before it, and cannot turn round, wait for { $longest_length }, longer than anybody should.
    .remedy = The plan takes that for the longest wait at this gate from now on. Have it opened sooner, or their people brought to a shelter.
replan-shift-beyond-limit = A crew of { $object } that is on the road is at work for { $longest_length } before it can rest, longer than it should.
    .remedy = The plan takes that for the longest shift of this fleet from now on. Send a relief crew, or a vehicle to take over.
replan-queue-beyond-limit = At { $object } { $vehicles ->
        [one] one vehicle waits
       *[other] { $vehicles } vehicles wait
    } at once in one direction, more than there is room for: they had set out before.
    .remedy = The plan takes that for the longest queue at this gate from now on. Have the gate opened sooner, or room made before it.
replan-left-inside = { $vehicles ->
        [one] One vehicle cannot leave
       *[other] { $vehicles } vehicles cannot leave
    } the zone any more: { $objects }.
    .remedy = Vehicles of these fleets may stand in the zone from now on; see that their crews are safe.
replan-left-behind = { $people ->
        [0] { $kilograms } kg of goods
        [one] One person
       *[other] { $people } people
    } cannot be moved any more: { $objects }.
    .remedy = The plan moves as many as it can in the time that is left. Open a gate, add vehicles or prolong the pause, and plan again.

## What drivers are told

replan-heading = From { $at }: { $vehicles ->
        [0] no driver is told anything anew
        [one] one driver is told something anew
       *[other] { $vehicles } drivers are told something anew
    } (trips unchanged: { $unchanged }, later: { $later }, earlier: { $earlier }, cancelled: { $cancelled }, new: { $new }).
replan-what = { $what ->
    [later] { $length } later
    [earlier] { $length } earlier
    [cancelled] cancelled
    [new] new
   *[unchanged] unchanged
}
replan-more = and { $more } more: { $file }
replan-weight = How it could go on, where a driver told anew weighs { $minutes } min of pause (* taken):
replan-candidate = { $name ->
    [as_told] as told
    [half_as_told] as told for half the time
    [anew] anew
   *[searched] searched
}
replan-candidate-told = { $vehicles ->
        [0] no driver told anew
        [one] one driver told anew
       *[other] { $vehicles } drivers told anew
    }{ $people ->
        [0] {""}
        [one] , one person left behind
       *[other] , { $people } people left behind
    }
