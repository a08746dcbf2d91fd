# What people need, and how far it can be met.

needs-people = { NUMBER($staying) } people stay, { NUMBER($waiting) } wait to leave.
needs-days = Supplied: { NUMBER($days) } days for those who stay, { NUMBER($waiting) } for those who wait.
needs-ration = Food: { NUMBER($grams) } g and { NUMBER($kilocalories) } kcal a person and day.
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
} in all; the trucks can make { NUMBER($trips) } trips at most, gates not counted.
needs-no-loads = The scene has no trucks.

unknown-relief-item = { $likely ->
    [none] There is no relief item "{ $value }".
   *[other] There is no relief item "{ $value }" (did you mean "{ $likely }"?).
}
    .remedy = Use one of these: { $items }.
no-distribution-point = No place is a distribution point, so nothing can be sent.
    .remedy = Give a place the kind distribution_point, or name points under relief.
no-trucks = No fleet carries goods.
    .remedy = Add a fleet of class truck.
unmet-for-want-of-stock = { NUMBER($unmet_kilograms) } kg of the { NUMBER($needed_kilograms) } kg of { $object } needed are in no stock.
    .remedy = Add stocks of this item at a warehouse.
unmet-for-want-of-links = { NUMBER($unmet_kilograms) } kg of the { NUMBER($needed_kilograms) } kg of { $object } needed are in stock, but no road leads a truck from a warehouse that has stock to a distribution point.
    .remedy = Add the links that are missing: warehouse to gate, gate to gate, gate to distribution point. More trucks or hours would not help.
unmet-for-want-of-trucks = { NUMBER($unmet_kilograms) } kg of the { NUMBER($needed_kilograms) } kg of { $object } needed are in stock, but the trucks have no trips left for them.
    .remedy = Add trucks, or longer hours; goods of a lower priority number go first.
