# Les mots que les commandes partagent.

mark-warning = attention
mark-note = remarque
finding-with-remedy = { $sentence } ; { $remedy }
stopped-without-answer = Arrêté avant qu'il y ait une réponse.

check-faults = { $faults ->
    [one] { $faults } faute : la scène ne peut pas servir.
   *[other] { $faults } fautes : la scène ne peut pas servir.
}
check-clean = { $name } : aucune faute.
check-calendar = { $windows ->
    [one] { $hours } heures ouvertes d'un seul tenant ({ $zone }).
   *[other] { $hours } heures ouvertes en { $windows } fenêtres ({ $zone }).
}
check-people = { $category ->
    [civilians] civils
    [walking_wounded] blessés qui marchent
    [stretcher_cases] blessés couchés
    [wheelchair_users] personnes en fauteuil
    [fighters] combattants
   *[fighters_families] familles de combattants
} : { $leaving } { $leaving ->
    [one] part
   *[other] partent
}, { $staying } { $staying ->
    [one] reste
   *[other] restent
}
check-fleet = { $id } : { $count } × { $vehicle }, à demeure à { $home }
check-gate = passage { $id } : { $lanes ->
    [one] { $lanes } voie
   *[other] { $lanes } voies
}
check-goods = marchandises : { $tonnes } t

new-made = { $directory } est créé, avec { $files }.
new-next = Ensuite : treve check { $directory }, puis treve plan { $directory }.
