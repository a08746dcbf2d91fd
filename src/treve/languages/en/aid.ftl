# What people need, and how far it can be met.

needs-people = { $staying ->
    [0] Nobody stays
    [one] One person stays
   *[other] { NUMBER($staying) } people stay
}, { $waiting ->
    [0] nobody waits
    [one] one waits
   *[other] { NUMBER($waiting) } wait
} to leave.
needs-days = Supplied: { $days ->
    [one] one day
   *[other] { NUMBER($days) } days
} for those who stay, { $waiting ->
    [one] one day
   *[other] { NUMBER($waiting) } days
} for those who wait (relief: days and days_waiting; where not stated, the length of the calendar and one day).
needs-ration = Food: { NUMBER($grams) } g and { NUMBER($kilocalories) } kcal a person and day, where the general ration has 2,100 kcal (what feeds; salt, which does not, apart).
needs-column = { $column ->
    [item] item
    [quantity] quantity
    [weight] weight
    [volume] volume
    [loads] truck loads
    [sent] can be sent
   *[unmet] unmet
}
needs-number = { NUMBER($number, maximumFractionDigits: 1) }
needs-quantity = { NUMBER($quantity) } { $unit ->
    [litre] l
    [kilogram] kg
    [piece] { $quantity ->
        [one] piece
       *[other] pieces
    }
    [kit] { $quantity ->
        [one] kit
       *[other] kits
    }
   *[other] { $unit }
}
needs-weight = { $unit ->
    [kilograms] { NUMBER($weight) } kg
   *[tonnes] { NUMBER($weight, maximumFractionDigits: 1) } t
}
needs-volume = { NUMBER($volume, maximumFractionDigits: 1) } m³
needs-loads = { $loads ->
    [one] One truck load
   *[other] { NUMBER($loads) } truck loads
} in all for what is needed, met or not{ $points ->
    [0] {""}
    [one] {""}
   *[other] , counted apart for each of the { NUMBER($points) } distribution points
}; begun ones count whole. The trucks can make { $trips ->
    [0] no round trip
    [one] one round trip at most
   *[other] { NUMBER($trips) } round trips at most
}, gates not counted.
needs-consigned = Of what can be sent, the scene's own consignments are: { $weight } ({ $items }).
needs-source = Source ({ $items }): { $source }
needs-no-loads = The scene has no trucks.

unknown-relief-item = { $likely ->
    [none] There is no relief item "{ $value }".
   *[other] There is no relief item "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Use one of these: { $items }.
consignments-not-counted = Not counted here: { NUMBER($tonnes) } t that the scene would bring ({ $objects }). What it is ({ $others }) is none of the items above{ $likely ->
    [none] .
   *[other] {" "}(did you mean { $likely }?).
}
    .remedy = A plan takes it into account all the same; to have it counted too, call the item by one of these words: { $items }.
stocks-not-counted = Meets no need here: { NUMBER($tonnes) } t in stock ({ $objects }). What it is ({ $others }) is none of the items above{ $likely ->
    [none] .
   *[other] {" "}(did you mean { $likely }?).
}
    .remedy = Call the item by one of these words: { $items }. Goods that are none of them a plan brings only as consignments.
no-distribution-point = No place is a distribution point, so { $consignments ->
    [0] nothing can be sent
   *[other] nothing can be sent beside the consignments that the scene states itself
}.
    .remedy = Give a place the kind distribution_point, or name points under relief.
no-trucks = No fleet carries goods.
    .remedy = Add a fleet of class truck.
unmet-for-want-of-stock = { NUMBER($unmet_kilograms) } kg of the { NUMBER($needed_kilograms) } kg needed of { $objects } { $unmet_kilograms ->
    [one] is
   *[other] are
} { $consigned_kilograms ->
    [0] in no stock
   *[other] neither in stock nor in the scene’s own consignments, which bring { NUMBER($consigned_kilograms) } kg of it
}.
    .remedy = Add what is missing to the stocks of a warehouse.
unmet-for-want-of-links = { NUMBER($unmet_kilograms) } kg of the { NUMBER($needed_kilograms) } kg needed of { $objects } { $unmet_kilograms ->
    [one] is
   *[other] are
} in stock, but no road leads a truck from a warehouse that has stock to a distribution point.
    .remedy = Add the links that are missing: warehouse to gate, gate to gate, gate to distribution point. More trucks or hours would not help.
unmet-for-want-of-trucks = { NUMBER($unmet_kilograms) } kg of the { NUMBER($needed_kilograms) } kg needed of { $objects } { $unmet_kilograms ->
    [one] is
   *[other] are
} in stock, but the trucks have no round trips left for that.
    .remedy = Add trucks, or longer hours; goods of a lower priority number go first.
