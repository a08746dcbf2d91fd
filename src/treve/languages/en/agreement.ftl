# What is agreed: what can be wrong with an agreement's file, what its clauses say, and how a timetable breaks them.
# Selections stand as ids: "east-civilians", "foua, kefraya →", "fighters (foua → idlib)".

## The file

not-an-agreement = This is not an agreement: there are no keys such as treve_agreement and conditions at its top.
    .remedy = Begin with treve_agreement: 1, and list the clauses under conditions.
agreement-empty = The file { $file } is empty.
    .remedy = Begin with treve_agreement: 1, and list the clauses under conditions.
agreement-wrong-version = "{ $value }" is not a version of agreements that this program reads.
    .remedy = Write treve_agreement: 1.
unknown-group = { $likely ->
    [none] There is no group "{ $value }".
   *[other] There is no group "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = { $value ->
        [all] Write people, or goods.
        [everybody] Write people.
        [everyone] Write people.
       *[other] Correct the id, or add the group to the scene.
    }
condition-no-group = "{ $value }" is the id of no group; it is known under { $field }.
    .remedy = { $field ->
        [from] Write {"{"} from: { $value } {"}"} for all who leave from there, {"{"} to: { $value } {"}"} for all who go there.
       *[other] Write {"{"} { $field }: { $value } {"}"}.
    }
unknown-consignment = { $likely ->
    [none] There is no consignment "{ $value }".
   *[other] There is no consignment "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Correct the id, or add the consignment to the scene.
unknown-item = { $likely ->
    [none] No consignment is of "{ $value }".
   *[other] No consignment is of "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Write the item as the consignments of the scene do.

## Whom or what a clause speaks of

condition-empty-list = The list of { $key } names nobody.
    .remedy = Name somebody, or leave the key out.
condition-empty-selection = "{ $key }" says neither who nor what is meant.
    .remedy = Write people, goods, the id of a group, or lists such as {"{"} from: [ ... ] {"}"}.
condition-people-and-goods = "{ $key }" speaks of people, and "{ $field }" beside it of goods.
    .remedy = Choose one of the two; give the other a clause of its own.
condition-holds-nothing = { $people ->
    [0] No goods fit all that "{ $key }" asks for.
   *[1] Nobody who leaves fits all that "{ $key }" asks for.
}
    .remedy = { $people ->
        [0] Compare the lists with the consignments of the scene: goods must fit every one of them.
       *[1] Compare the lists with the groups of the scene: people must fit every one of them; for goods add goods: all.
    }
condition-sides-overlap = { $names } would wait for themselves: they stand on both sides of the clause.
    .remedy = Narrow one of the sides, by group, category or place.

## What a clause asks

condition-id-twice = A clause of this id stands further up.
    .remedy = Give one of the two another id.
condition-neither-stated = Neither { $key } nor { $field } is stated.
    .remedy = State one of the two.
condition-both-stated = { $key } and { $field } are both stated; only one of them can hold.
    .remedy = Keep one of the two.
condition-other-unit = { $key } does not fit what the clause speaks of.
    .remedy = People are counted and goods are weighed: state { $field }.
condition-share-out-of-range = { $value } for { $key } is no share.
    .remedy = Write per cent, from 1 to 100.
condition-share-as-fraction = { $value } for { $key } is less than one per cent.
    .remedy = Write per cent, from 1 to 100: { $likely } for { $value } of the whole.
condition-amount-zero = { $stem ->
    [most] With 0 for { $key } nothing of it could ever leave.
   *[least] With 0 for { $key } nothing is asked.
}
    .remedy = Write a number above 0, or leave the clause out.
condition-too-few-batches = { $value } for { $key }: with fewer than two, no batch waits for another.
    .remedy = Write 2 or more.
condition-too-many-batches = { $value } for { $key } is too many: at most { $most } here, so that none is empty and all can be planned with.
    .remedy = Write fewer, or state each_for: 1 with slack in their place.
condition-nothing-for-each = Nobody may ever leave for nothing: { $key } is zero.
    .remedy = Write how many of the one side leave for each of the other.
condition-people-for-goods = People cannot be counted against tonnes at every moment.
    .remedy = State batches: they cut each side into shares of its own.
condition-nobody-may-begin = Each side waits for the first of the other, so that nobody may ever leave.
    .remedy = State { $field }: how much of a side may leave ahead.
condition-lead-too-long = The lead of { $lead_length } ends only when all windows are over.
    .remedy = Shorten it, count it from an earlier moment (after), or let the calendar end later.
condition-more-than-there-is = The clause asks for { condition-amount }; there are only { condition-limit }.
    .remedy = Correct the figure, or widen what is selected.
condition-outside-calendar = { $value } for { $key } lies outside the windows of the calendar.
    .remedy = Correct the day, or let the calendar last longer.
conditions-wait-in-a-circle = These clauses wait for each other in a circle, so that somebody could never leave: { $list }.
    .remedy = Leave one of them out, or have it wait for a smaller share.

## What a clause says

condition-what = { $what ->
    [all_people] all people
    [all_goods] all goods
    [everything] all people and all goods
   *[other] { $what }
}
condition-other = { $other ->
    [all_people] all people
    [all_goods] all goods
   *[other] { $other }
}
condition-amount = { $of ->
    [goods] { NUMBER($amount, maximumFractionDigits: 3) } t
   *[people] { $amount ->
        [one] { $amount } person
       *[other] { $amount } people
    }
}
condition-limit = { $of ->
    [goods] { NUMBER($limit, maximumFractionDigits: 3) } t
   *[people] { $limit ->
        [one] { $limit } person
       *[other] { $limit } people
    }
}
condition-arrived = { $of_other ->
    [goods] { NUMBER($limit, maximumFractionDigits: 3) } t
   *[people] { $limit ->
        [one] { $limit } person
       *[other] { $limit } people
    }
}
condition-slack = { $slack_people ->
    [0] {""}
    [one] {" "}{ $slack_people } person may leave ahead.
   *[other] {" "}{ $slack_people } people may leave ahead.
}{ $slack_tonnes ->
    [0] {""}
   *[other] {" "}{ NUMBER($slack_tonnes, maximumFractionDigits: 3) } t may leave ahead.
}
condition-sequence = { $object }: { condition-other } leave only once { $share_percent }% of { condition-what } have { $once ->
    [left] left
   *[arrived] arrived
}.
condition-reciprocity-batches = { $object }: { condition-what } on one side and { condition-other } on the other leave in { $batches ->
    [one] { $batches } batch
   *[other] { $batches } batches
} each; a batch waits until the one before it, of the other side, has arrived.{ condition-slack }
condition-reciprocity-each-for = { $object }: of { condition-what } at most { $each_for } may have left for each that has arrived of { condition-other }, at every moment, and conversely.{ condition-slack }
condition-quota = { $object }: departures of { condition-what }, { $each ->
    [day] on each day
   *[window] in each window
}: at most { condition-amount }.
condition-end-rule = { $object }: the last of { condition-what } leave only once { condition-other } have all { $once ->
    [left] left
   *[arrived] arrived
}.
condition-lead-time = { $object }: { condition-what } leave no earlier than { $lead_length } after { $date ->
    [first_window] the first window begins
   *[other] { $date }
}.
condition-gate-share = { $object }: at most { $most_percent }% of { condition-what } pass gate { $gate }.
condition-least-by = { $object }: arrivals of { condition-what } by { $date }: at least { condition-amount }.

## How a timetable breaks it

condition-sequence-broken = Clause { $object }: some of { condition-other } leave at { $departure_moment }, too early. Of { condition-what } { $once ->
    [left] had left
   *[arrived] had arrived
} by then: { condition-amount }; the clause asks for { $share_percent }% of { condition-limit }.
    .remedy = Let them leave later.
condition-reciprocity-broken = Clause { $object }: { condition-what } run ahead at { $departure_moment }. Left by then: { condition-amount }; arrived of { condition-other }: { condition-arrived }.
    .remedy = Let them leave later, or more of the other side earlier.
condition-quota-broken = Clause { $object }: departures of { condition-what } from { $start_moment } to { $end_moment }: { condition-amount }; the quota is { condition-limit }.
    .remedy = Let some of them leave in other hours.
condition-end-rule-broken = Clause { $object }: the last of { condition-what } leave at { $departure_moment }, too early. Of { condition-other } there were still to { $once ->
    [left] leave
   *[arrived] arrive
}: { condition-amount }.
    .remedy = Let some of them leave later.
condition-lead-time-broken = Clause { $object }: some of { condition-what } leave at { $departure_moment }, earlier than { $lead_length } after { $date ->
    [first_window] the first window begins
   *[other] { $date }
}.
    .remedy = Let them leave later.
condition-gate-share-broken = Clause { $object }: through gate { $gate } pass of { condition-what }: { condition-amount }; the most is { $most_percent }% of { condition-limit }.
    .remedy = Send some of them through another gate.
condition-least-by-broken = Clause { $object }: arrivals of { condition-what } by { $date }: { condition-amount }; the clause asks for { condition-limit }.
    .remedy = Let more of them leave earlier.

## What the new conditions ask

unknown-corridor = { $likely ->
    [none] There is no corridor "{ $value }".
   *[other] There is no corridor "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Correct the id, or add the corridor to the scene.
unknown-thing = { $likely ->
    [none] There is no place, gate or corridor "{ $value }".
   *[other] There is no place, gate or corridor "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Correct the id, or add it to the scene.
condition-order-of-one = An order of fewer than two categories orders nothing.
    .remedy = Name those who go first, then those who follow.
condition-order-twice = The category { $value } stands in the order twice.
    .remedy = Keep one of the two.
condition-order-of-nobody = Of fewer than two of these categories does anybody leave.
    .remedy = Compare the order with the groups of the scene.
condition-bars-nobody = Everybody may pass, so that the clause keeps nobody back.
    .remedy = Narrow "only", or leave the clause out.
condition-no-window-left = None of these hours lies within the windows of the calendar.
    .remedy = Correct the day, or let the calendar last longer.
condition-convoy-of-nobody = A convoy of no vehicle is none.
    .remedy = Write 1 or more for largest.
condition-convoy-smallest-above-largest = Of the sizes from { $smallest_vehicles } to { $largest_vehicles } there is none.
    .remedy = Let smallest be 1 or more, and no more than largest.
condition-convoy-without-team = Without a team to lead it, no convoy could ever leave.
    .remedy = Write how many teams there are, or leave the key out.
condition-no-time-aboard = Nobody can be aboard for no time at all.
    .remedy = Write how long: 3 h.
condition-chosen-elsewhere = { $names } chose { $list }, and none of the places that the clause permits.
    .remedy = Add a place that they chose, or ask them again: nobody is brought to a place that they did not choose.
condition-order = { $object }: in this order, { $list }, each leave only once all who are named ahead have { $once ->
    [left] left
   *[arrived] arrived
}, { $at ->
    [each_place] at each place by itself
   *[everywhere] everywhere
}.
condition-order-broken = Clause { $object }: { $category } leave at { $departure_moment }, too early. Of { $earlier } { $people ->
    [one] one person has
   *[other] { $people } people have
} not { $once ->
    [left] left
   *[arrived] arrived
} by then.
    .remedy = Let them leave later.
condition-permission = { $object }: of all { $of ->
    [goods] goods
   *[people] people
} only { condition-what } pass { $list }.
condition-permission-broken = Clause { $object }: through gate { $gate } pass others than { condition-what }: { condition-amount }.
    .remedy = Send them through another gate.
condition-pause-windows = { $object }: movement in the zone only in { $windows ->
    [one] one stretch of hours
   *[other] { $windows } stretches of hours
}, from { $start } to { $end }, { $open_length } in all.
condition-pause-windows-broken = Clause { $object }: { $object2 } is in the zone at { $begins_moment }, outside the hours agreed ({ $trips ->
    [one] one trip
   *[other] { $trips } trips
} in all).
    .remedy = Let them drive in the hours agreed.
condition-inspection = { $object }: at gate { $gate } { $load ->
    [empty] an empty vehicle
    [people] a vehicle with people
    [goods] a vehicle with goods
   *[any] every vehicle
} { $direction ->
    [out] on its way out
    [in] on its way in
   *[any] either way
} is looked into for at least { $least_length }.
condition-inspection-broken = Clause { $object }: { $object2 } passes gate { $gate } at { $passage_moment } in { $held_length }; the clause asks for { $least_length }.
    .remedy = Give each passage the time that was agreed.
condition-convoy-size = { $object }: through { $corridor } in convoys whose size, in vehicles, lies between { $smallest_vehicles } and { $largest_vehicles }{ $escort ->
    [stated] , each led by an escort team (there are { $teams })
   *[unsaid] {""}
}.
condition-convoy-size-broken = Clause { $object }: the convoy of { $object2 } at { $departure_moment } has { $vehicles ->
    [one] one vehicle
   *[other] { $vehicles } vehicles
}; agreed are { $smallest_vehicles } to { $largest_vehicles }.
    .remedy = Part the convoy, or let more vehicles join it.
condition-convoy-teams-broken = Clause { $object }: at { $departure_moment } more convoys are on the road ({ $convoys }) than there are teams to lead them ({ $teams }).
    .remedy = Let convoys wait for a team.
condition-longest-aboard = { $object }: { condition-what } are aboard for at most { $longest_length }, from boarding to alighting.
condition-longest-aboard-broken = Clause { $object }: in { $object2 } people are aboard for { $aboard_length } from { $boarding_moment } on; agreed are { $longest_length }.
    .remedy = Let them board later, or go a shorter way.
condition-destinations = { $object }: { condition-what } are brought to { $list } and nowhere else.
condition-destinations-broken = Clause { $object }: { condition-what } are brought to { $object2 } ({ $trips ->
    [one] one trip
   *[other] { $trips } trips
}), which the clause does not permit.
    .remedy = Bring them to one of the places agreed.

## Clauses that are checked, or recorded

clause-topic = { $about ->
   *[parties] parties and who is excluded
    [document] the document itself
    [definitions] definitions
    [effect] effect and duration
    [area] area and distances
    [prohibited_acts] prohibited acts
    [permitted_acts] permitted acts
    [positions] positions of forces
    [leaving] people leaving
    [routes] routes and checkpoints
    [aid] aid
    [medical] medical evacuation
    [detainees] detainees and the missing
    [monitoring] monitoring
    [incidents] incidents
    [committee] joint committee
    [reciprocity] reciprocity
    [sequencing] sequence
    [guarantees] guarantees
    [spoilers] spoilers
    [communication] communication
    [return] return and property
    [humanitarian_law] humanitarian law
    [costs] costs
    [lead_times] lead times
}
clause-recorded = { $object }: { $text } [{ clause-topic }]{ $list ->
    [none] {""}
   *[other] {" "}({ $list })
}
clause-effect = { $object }: in effect from { $date }{ $lasts ->
    [stated] {" "}for { $lasts_length }
   *[open] {" "}until somebody ends it
}.
clause-leaving = { $object }: of { condition-what }: { $staying ->
    [guaranteed] whoever wants to stay may
    [denied] nobody may stay
   *[unsaid] of staying nothing is said
}; { $destination ->
    [chosen] each chooses where to go
    [assigned] each is sent somewhere
   *[unsaid] of choosing a destination nothing is said
}; { $families ->
    [together] families go together
    [separated] families are separated
   *[unsaid] of families nothing is said
}{ $names ->
    [required] ; lists of names are asked for
    [not_required] ; no lists of names
   *[unsaid] {""}
}{ $boarding ->
    [after_go] ; boarding only after the go
    [before_go] ; boarding before the go
   *[unsaid] {""}
}{ $vehicles ->
    [armed_apart] ; armed people ride apart
    [mixed] ; armed people ride with civilians
   *[unsaid] {""}
}{ $weapons ->
    [none] ; no weapons
    [light] ; light weapons
    [all] ; any weapons
   *[unsaid] {""}
}{ $cars ->
    [permitted] ; own cars permitted
    [forbidden] ; no own cars
   *[unsaid] {""}
}.
clause-aid = { $object }: { condition-what } come in { $given ->
    [unconditionally] whatever else is done or left undone
   *[conditionally] only if something else is done
}.
clause-monitoring = { $object }: observers stand at { $list }{ $by ->
    [none] {""}
   *[other] , of { $by }
}.
clause-position = { $object }: a position of { $by }, { $weapons }.
clause-pull-back = { $object }: { $side ->
    [north] north of the line
    [east] east of the line
    [south] south of the line
    [west] west of the line
   *[both] on both sides of the line
} nothing stands nearer than { $list }.
clause-in-other-list = Clauses of the kind "{ $value }" stand under { $field }.
    .remedy = Move the clause to the list { $field }: what binds the timetable stands under conditions, all else under clauses.
clause-figure-without-unit = Nobody knows what the figure { $field } counts.
    .remedy = Let its name end in a unit ({ $field }_people, { $field }_metres), or write a text.
clause-not-a-figure = "{ $value }" is neither a number nor a text ({ $field }).
    .remedy = Write one of the two.
clause-lasts-nothing = An agreement that lasts for no time is none.
    .remedy = Write how long: 48 h.
clause-of-people = The clause is about people, and "{ $key }" speaks of goods.
    .remedy = Select people, or leave the key out.
clause-of-goods = The clause is about goods, and "{ $key }" speaks of people.
    .remedy = Select goods, or leave the key out.
clause-not-a-point = { $value } is no point.
    .remedy = Write [latitude, longitude]: [36.25, 37.12].
clause-line-of-one-point = A line takes two points.
    .remedy = Write [[36.25, 37.12], [36.26, 37.15]].
clause-no-distance = No distance is stated.
    .remedy = Write one for each class of weapons: {"{"} heavy: 3500 m {"}"}.
clause-length-without-unit = { $value } for { $field } has no unit.
    .remedy = Write 3500 m, or 3.5 km.
clause-ends-before-it-begins = The clause ends before it begins.
    .remedy = Correct begins or ends.
clause-says-the-opposite = On { $key } the clause says { $value }, and { $object2 } says { $other } of the same.
    .remedy = Keep one of the two, or let them speak of others.
clause-position-too-near = { $object }: { $weapons } of { $by } stand { $metres } m from the line; { $object2 } asks for { $least_metres } m.
    .remedy = Have them pulled back by { $missing_metres } m, or correct the position.
clause-weapons-unknown = { $object }: no clause names a distance for { $weapons }.
    .remedy = Write one of the classes that have a distance: { $allowed }.

## What contradicts itself

agreement-party-twice = { $object } stands among the parties twice as { $role }.
    .remedy = Keep one of the two.
agreement-excluded-has-a-role = { $object } is excluded, and { $role ->
    [signatory] a signatory
    [affiliate] an affiliate
    [guarantor] a guarantor
    [mediator] a mediator
   *[other] a monitor
} as well.
    .remedy = Decide which of the two it is.
agreement-excluded-by-nobody = { $object } is excluded, and nothing says who decides that.
    .remedy = Write it under decided_by: who may name an excluded group decides what may be attacked.
agreement-excluded-is-bound = { $object } binds { $object2 }, which is excluded and has promised nothing.
    .remedy = Leave it out of parties, or write down what holds when it acts (about: spoilers).
agreement-no-such-language = The authoritative text is in { $value }, and the agreement was written in { $list }.
    .remedy = Add the language, or name another as authoritative.
agreement-takes-effect-twice = { $object } and { $object2 } both say from when on the agreement holds.
    .remedy = Keep one of the two.
agreement-outside-its-time = { $object } speaks of { $date }; by { $object2 } the agreement holds from { $start }{ $end ->
    [none] {" "}on
   *[other] {" "}to { $end }
}.
    .remedy = Correct the date, or let the agreement last longer.
agreement-shorter-than-calendar = The windows of the calendar reach beyond the agreement, which holds from { $start }{ $end ->
    [none] {" "}on
   *[other] {" "}to { $end }
} ({ $object }).
    .remedy = Shorten the calendar, add pause_windows, or have the renewal agreed.

## Protection

protection-rule = { $rule ->
    [inquiry] UN Commission of Inquiry on Syria, 1 March 2017: an evacuation that leaves no option to stay is forced displacement
    [resolution_2328] UN Security Council resolution 2328 (2016): observed, voluntary, safe and dignified, to a destination of choice
    [four_points] UN plan of 10 November 2016: none of its points is conditional on another
    [eighteenth] OCHA Aleppo Situation Report 9 and AFP: on 18 December 2016 people sat in buses for more than ten hours, infants among them
    [order_of_13th] Agreement of 13 December 2016: wounded and civilians first
    [data_protection] ICRC handbook on data protection: no more is collected than is needed
    [convoy_rules] Logistics Cluster, convoy rules: never in a military convoy
   *[checklist] Review under humanitarian law: families are not separated
}
protection-no-option-to-stay = { $said ->
    [denied] { $object } denies the option to stay.
   *[unsaid] Nothing guarantees the option to stay to { $people ->
        [one] one person who leaves
       *[other] { $people } people who leave
    }.
} ({ protection-rule })
    .remedy = Add a clause of the kind leaving with staying: guaranteed, and say who asks people.
protection-destination-not-chosen = { $said ->
    [narrowed] { $object } takes { $list } from { $object2 }, who chose it.
   *[assigned] { $object } has people sent to a place that they do not choose.
} ({ protection-rule })
    .remedy = { $said ->
        [narrowed] Permit every place that people chose, or ask them again.
       *[assigned] Write destination: chosen.
    }
protection-families-separated = { $said ->
    [apart] By { $object } fighters and their families leave apart.
   *[separated] { $object } separates families.
} ({ protection-rule })
    .remedy = { $said ->
        [apart] Put both on one side of the clause, or leave families free to go with theirs.
       *[separated] Write families: together.
    }
protection-wounded-not-first = By { $object } { $people ->
    [one] one wounded person waits
   *[other] { $people } wounded people wait
} for others who are not wounded. ({ protection-rule })
    .remedy = Let the wounded go ahead, or leave them out of the clause.
protection-boarding-before-go = { $object } has people board before there is a go. ({ protection-rule })
    .remedy = Write boarding: after_go, and say where people wait in warmth.
protection-time-aboard = { $said ->
    [longer] { $object } lets people be aboard for { $longest_length }; the scene's own limit is { $limit_length }.
   *[unsaid] Nothing limits how long people are aboard.
} ({ protection-rule })
    .remedy = Add a condition of the kind longest_aboard with a limit that those who care for them can stand by.
protection-armed-with-civilians = { $object } lets armed people ride with civilians. ({ protection-rule })
    .remedy = Write vehicles: armed_apart.
protection-aid-conditional = { $said ->
    [waits] By { $object } aid waits for people to leave.
   *[conditionally] { $object } makes aid depend on something else.
} ({ protection-rule })
    .remedy = { $said ->
        [waits] Take goods out of the clause.
       *[conditionally] Write given: unconditionally.
    }
protection-names-required = { $object } asks for lists of names. ({ protection-rule })
    .remedy = Write names: not_required; counts at boarding are enough.
protection-no-observer = { $gates ->
    [one] Nobody observes at { $object }.
   *[other] Nobody observes at { $gates } gates: { $objects }.
} ({ protection-rule })
    .remedy = Add a clause of the kind monitoring that names { $gates ->
        [one] the gate
       *[other] these gates
    } and whose observers stand there.
