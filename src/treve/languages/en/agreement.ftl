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
