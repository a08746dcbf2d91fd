# Words that the commands share.

mark-warning = warning
mark-note = note
finding-with-remedy = { $sentence }; { $remedy }
stopped-without-answer = Stopped before there was an answer.

check-faults = { $faults ->
    [one] 1 fault: the scene cannot be used.
   *[other] { $faults } faults: the scene cannot be used.
}
check-clean = { $name }: no faults.
check-calendar = { $windows ->
    [one] { $hours } open hours in one stretch ({ $zone }).
   *[other] { $hours } open hours in { $windows } windows ({ $zone }).
}
check-people = { $category ->
    [civilians] civilians
    [walking_wounded] walking wounded
    [stretcher_cases] stretcher cases
    [wheelchair_users] wheelchair users
    [fighters] fighters
   *[fighters_families] fighters' families
}: { $leaving } leave, { $staying } stay
check-fleet = { $id }: { $count } × { $vehicle }, at home in { $home }
check-gate = gate { $id }: { $lanes ->
    [one] 1 lane
   *[other] { $lanes } lanes
}
check-goods = goods: { $tonnes } t

new-made = Made { $directory } with { $files }.
new-next = Next: treve check { $directory }, then treve plan { $directory }.
