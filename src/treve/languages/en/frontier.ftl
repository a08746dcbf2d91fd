# The frontier: pause and bound over a range.

vary-form = “{ $object }” does not say what to vary.
    .remedy = Write a path and a range, such as fleets.buses.count=10..120, with :STEP behind it if you like, or values with commas.
vary-empty = “{ $object }” ends before it begins.
    .remedy = Write the lower value first.
vary-step = “{ $object }” has a step of nothing, or more steps than can be planned.
    .remedy = Take a larger step, such as 10..120:10.
vary-axes = { $given ->
    [0] Nothing is to be varied
    [one] One thing is to be varied
   *[other] { $given } things are to be varied
}; a frontier takes one or two.
    .remedy = Give --vary once for a curve, twice for a map.
vary-twice = { $object } is varied twice.
    .remedy = Name each thing once.
vary-too-many = These ranges make { $points ->
    [one] one point
   *[other] { $points } points
}, more than { $most }.
    .remedy = Take larger steps or shorter ranges.
frontier-stopped = Stopped before any point had an answer.

frontier-searching = Planning the points
frontier-known = { $done } of { $all ->
    [one] one point
   *[other] { $all } points
}
frontier-title = { $name }: the pause over { $what } ({ $paths })
frontier-axis-field = { $detail ->
    [yes] { compare-field }, { report-category }
   *[no] { compare-field }
}
frontier-axis-what = { $whole ->
    [yes] { compare-field }
   *[no] { $field ->
        [count] number of “{ $name }”
        [bays] bays at { $name }
        [lanes] lanes at { $name }
       *[other] { $name }, { frontier-axis-field }
    }
}
frontier-axis = { $unit ->
    [min] { frontier-axis-what }, minutes
    [h] { frontier-axis-what }, hours
   *[other] { frontier-axis-what }
}
frontier-column = { $column ->
    [outcome] outcome
    [pause] pause
    [bound] proven bound
    [gap_open] gap in open hours
    [goods] goods in
   *[gap] gap
}
frontier-outcome = { report-outcome }
frontier-outcome-unsearched = { report-outcome }, { $taken ->
    [yes] taken from { $source },{" "}
   *[no] {""}
}{ $searched ->
    [hardly] hardly searched
   *[no] not searched
}
frontier-gap = { $percent }%
frontier-tonnes = { NUMBER($tonnes, maximumFractionDigits: 1) } t
frontier-bound-only = Only the bound was asked for: no pause is shorter, but none is promised.
frontier-closed-hours = Pause and proven bound count the closed hours in between, the gap open hours alone.
frontier-partial = Ended early: some points were not reached, and show what their neighbours know.
frontier-unsearched = { $points ->
    [one] There was too little time to search at one point of { $all }. It shows
   *[other] There was too little time to search at { $points } points of { $all }. They show
} what is known so far, and the pause may be far shorter there. Give it more time (--time-limit) or steps (--steps), or vary fewer points.
frontier-steep = From { $first } to { $last } the pause found { $change ->
    [falls] falls
   *[rises] rises
} from { $pause } to { $pause2 }.
frontier-flat-proven = Proven: more than { $values } shortens nothing, up to { $last }. The pause is { $pause }, and no timetable has a shorter one.
frontier-flat-pause = More than { $values } hardly helped: up to { $last } the pause found { $change ->
    [falls] falls only from { $pause } to { $pause2 }
   *[stays] stays at { $pause }
}. That is what the search found, not a proof.
frontier-flat-bound = Proven: nothing up to { $last } brings the pause below { $bound }; from { $values } on the bound falls no further.
frontier-enough = Proven: from { $values } on, nothing up to { $last } can save more than { $most }.
frontier-binds = { $where ->
    [from] From { $values } on the bound rests on
   *[at] At { $values } the bound rests on
} { $what }.
frontier-binding = { $kind ->
    [fleet] the vehicles “{ $name }”
    [gate] gate { $name }
    [bays] the bays at { $name }
    [intake] the intake at { $name }
    [capacity] the room at { $name }
    [condition] the condition “{ $name }”
    [load] the longest trip, from { $name }
   *[other] { $name }
} ({ $percent }%)
frontier-goods = Goods in: from { NUMBER($least, maximumFractionDigits: 1) } t (at { $first }) to { NUMBER($most, maximumFractionDigits: 1) } t (at { $last }). Not all of them have to come in within the pause, so points may differ in them.
frontier-axis-pause = pause, hours
frontier-axis-goods = goods in
frontier-legend-pause = shortest pause found (filled: proven shortest)
frontier-legend-bound = proven bound: no pause is shorter
frontier-legend-impossible = proven impossible
frontier-legend-unsearched = not or hardly searched: the pause may be far shorter
frontier-legend-least = ≥: only a proven bound is known
frontier-legend-map = pause in hours and minutes; below it the gap to the proven bound, or ✓ where it is proven shortest
frontier-legend-map-open = pause in hours and minutes, closed hours counted; below it the gap in open hours, or ✓ where it is proven shortest
frontier-legend-map-bound = proven bound in hours and minutes
frontier-explained = Every point is proven or shows its gap. A timetable serves every point that allows more, and a bound holds for every point that allows less; both were used.
