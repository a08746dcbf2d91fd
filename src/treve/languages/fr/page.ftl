# La page du plan : titres, colonnes, légendes, et les mots de son horloge.
# Un attribut .calm se dit à la place quand la scène n’a pas de parties : une crue, un feu.

page-title = { $name } : combien de temps les armes doivent-elles se taire ?
    .calm = { $name } : combien de temps faut-il ?
brand-line = Combien de temps les armes doivent-elles se taire ?
    .calm = Combien de temps faut-il pour faire sortir tout le monde ?
sections = Parties du plan
section-silence = Silence
    .calm = Voies libres
section-departure = Départ
section-aid = Secours
language = Langue
scene-line = L’heure 0 est le { $date } à { $time } ; toutes les heures sont locales ({ $zone }).

# Le temps
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes } min
moment = { $day }, { $time }
hour = heure { $hour }
time-title = Horloge de la page
time-slider = Moment montré
time-play = Lire
time-stop = Arrêter

scroll-more = { $parts ->
    [rows] Il y a d’autres lignes : faites défiler le tableau.
    [columns] Il y a d’autres colonnes : faites défiler le tableau.
   *[both] Il y a d’autres lignes et d’autres colonnes : faites défiler le tableau.
}

# L’issue
clash-title = Ce qui ne peut tenir ensemble

# Le résumé
figure-people-out = personnes sorties
figure-people-waiting = personnes qui attendent de partir
figure-tonnes-waiting = tonnes qui attendent d’entrer
figure-people-left = personnes laissées sur place
figure-tonnes-in = tonnes de secours entrées
figure-vehicles = véhicules
figure-of = sur { $total }
figure-trips = { $trips ->
    [one] { $trips } trajet
   *[other] { $trips } trajets, à vide compris
}
pause-bar-title = Le silence : { $time }, dont
    .calm = L’opération : { $time }, dont
pause-bar-title-nights = La pause : { $time }, heures fermées comprises, dont
    .calm = L’opération : { $time }, heures fermées comprises, dont
pause-bar-whole = Le silence : { $time }
    .calm = L’opération : { $time }
pause-bar-whole-nights = La pause : { $time }, heures fermées comprises
    .calm = L’opération : { $time }, heures fermées comprises
pause-bar-bound = Prouvé : aucun horaire ne demande moins de { $time }
pause-bar-bound-whole = Prouvé : aucun horaire ne demande moins de { $time }, heures fermées comprises
pause-bar-bound-open = Prouvé : aucun horaire ne demande moins de { $time } d’heures ouvertes
pause-bar-gap = Écart : { $time } au-dessus de la borne ({ $gap })
pause-bar-gap-whole = { $time } au-dessus, heures fermées comprises
pause-bar-gap-open = dont { $used } en heures ouvertes, au moins { $bound } selon la preuve ; l’écart de { $gap } ne porte que sur elles
pause-bar-closed = dont { $closed } sans circulation permise
pause-bar-open = dont { $open } en heures ouvertes et { $closed } sans circulation permise
pause-bar-given = utilisé : { $used } sur { $time } de silence
    .calm = utilisé : { $used } sur { $time }
left-title = Qui est laissé sur place à la fin du silence, et où
    .calm = Qui est laissé sur place au bout de ce temps, et où
compare-title = Durée du silence, comparée
    .calm = Durée de l’opération, comparée
compare-title-nights = Durée de la pause, heures fermées comprises, comparée
    .calm = Durée de l’opération, heures fermées comprises, comparée
compare-bound = Borne prouvée
compare-plan = Ce plan
compare-without-aid = Ce plan sans secours
compare-nearest-first = Répartiteur : au plus proche
compare-nearest-first-none = aucune qui tienne dans ces fenêtres
compare-hand-formula = Formule à la main en usage
compare-hand-formula-nights = Formule à la main en usage, avec les heures fermées
compare-cannot-be-driven = promet ce qui ne peut pas rouler : elle est sous la borne

# Pourquoi
why-title = Pourquoi pas plus court, et ce qui aiderait
bottleneck-title = Pourquoi pas plus court
bottleneck-title-given = Ce qui empêche de faire sortir tout le monde
bottleneck-share = { $share } de la borne
conditions-title = Ce qui est convenu
clauses-title = Convenu par ailleurs, sans lier l’horaire
worth-title = Ce que plus de moyens apporteraient
worth-little = { $count ->
    [one] Avec { $count } autre changement, recalculé, le gain trouvé est moindre.
   *[other] Avec { $count } autres changements, recalculés, le gain trouvé est moindre.
}
worth-untried = { $count ->
    [one] { $count } autre changement n’a pas été recalculé, car la borne ne baisse pas davantage avec lui : ce qu’il apporterait n’est pas connu.
   *[other] { $count } autres changements n’ont pas été recalculés, car la borne ne baisse pas davantage avec eux : ce qu’ils apporteraient n’est pas connu.
}

# La carte
map-title = Le plan sur la carte
map-note = Glisser pour déplacer la carte, Ctrl et molette ou deux doigts pour zoomer.
map-names = Un nom pour lequel la place manque apparaît quand on zoome.
map-partly = Elle s’ouvre là où vont presque tous les gens ; dézoomez pour voir le reste.
map-slider = Le curseur au bas de la page fait avancer les véhicules.
map-schematic = Les positions sont un dessin et non un relevé : des coordonnées manquaient.
map-label = { $count ->
    [0] Carte des lieux, des passages et des routes. Aucun véhicule n’est en trajet.
    [one] Carte des lieux, des passages et des routes. Un véhicule est en trajet.
   *[other] Carte des lieux, des passages et des routes. { $count } véhicules sont en trajet.
}
map-moment = Les véhicules tels qu’ils se trouvent : { $moment }.
map-left = encore { $people } ici
map-arrived = arrivés : { $people }
map-waiting = { $count ->
    [one] { $count } véhicule attend
   *[other] { $count } véhicules attendent
}
map-zoom-in = Agrandir
map-zoom-out = Réduire
legend-gate = passage
legend-zone = zone à tenir silencieuse (contour de tout l’intérieur)
    .calm = zone à garder libre (contour de tout l’intérieur)
legend-road = route, large comme son trafic
legend-buffer = plus près d’une ligne que convenu pour certaines armes
legend-position-near = position trop proche d’une ligne
legend-position = position à la distance convenue
legend-vehicle = véhicule avec { $what }
legend-vehicle-empty = véhicule vide
place-assembly-point = point de rassemblement
place-receiving-site = site d’accueil
place-hospital = hôpital
place-warehouse = entrepôt
place-distribution-point = point de distribution
place-depot = dépôt
place-staging-area = aire d’attente

# Personnes et biens
category-civilians = civils
category-walking-wounded = blessés valides
category-stretcher-cases = blessés couchés
category-wheelchair-users = personnes en fauteuil roulant
category-fighters = combattants
category-fighters-families = familles de combattants
category-goods = marchandises
category-empty = vide
unit-people = personnes
unit-tonnes = tonnes
count-out = sorties
count-aboard = à bord
count-left = encore sur place

# Le silence
silence-lead = Ce qui doit se taire, où, et à quelles heures. Une marge de { $margin } avant le premier usage et après le dernier fait partie de chaque ligne, autant que les fenêtres le permettent ; des lignes peuvent donc commencer avant la pause, qui se compte dès le premier mouvement. C’est ce que les parties signent.
    .calm = Ce qui doit rester libre pour les véhicules, où, et à quelles heures, marge de { $margin } avant le premier usage et après le dernier comprise.
silence-lead-no-margin = Ce qui doit se taire, où, et à quelles heures, sans marge. C’est ce que les parties signent.
    .calm = Ce qui doit rester libre pour les véhicules, où, et à quelles heures, sans marge.
silence-none = Il n’y a pas de calendrier du silence, car il n’y a pas d’horaire.
    .calm = Il n’y a pas de calendrier, car il n’y a pas d’horaire.
silence-bars-title = Le silence d’un coup d’œil
    .calm = Les heures d’un coup d’œil
silence-bars-label = { $count ->
    [one] Heures de silence pour { $count } objet ; le tableau ci-dessous dit la même chose en chiffres.
   *[other] Heures de silence pour { $count } couloirs, routes, passages et zones ; le tableau ci-dessous dit la même chose en chiffres.
}
silence-closed-hours = heures sans circulation permise
silence-table-title = Calendrier du silence
    .calm = Calendrier des voies à garder libres
silence-table-note = Heure locale, { $zone }, en minutes entières : le début arrondi vers le bas, la fin vers le haut. Les mêmes lignes, à la seconde, sont dans silence.csv et silence.geojson.
silence-signed = Pour { $party } : nom, lieu et date
kind-corridor = couloir
kind-road = route
kind-gate = passage
kind-area = zone
kinds-corridor = Couloirs
kinds-road = Routes
kinds-gate = Passages
kinds-area = Zones
column-what = Ce qui doit se taire
    .calm = Ce qui doit rester libre
column-from = De
column-until = À
column-lasting = Durée
gate-use-title = Usage des passages
gate-use-note = Véhicules qui commencent à passer, vers l’extérieur au-dessus de la ligne, vers l’intérieur au-dessous ; la bande du bas fonce quand les voies se remplissent.
gate-line = { $lanes ->
    [one] { $lanes } voie
   *[other] { $lanes } voies
}
gate-owner = , tenu par { $owner }
gate-now = au moment montré : { $out } vers l’extérieur et { $in } vers l’intérieur, voies occupées { $busy } du temps, { $waiting ->
    [0] aucune attente
    [one] { $waiting } véhicule en attente
   *[other] jusqu’à { $waiting } véhicules en attente
}
gate-tallest = barre la plus haute : { $most ->
    [one] { $most } véhicule
   *[other] { $most } véhicules
} en { $slot }
gate-use-label = Passages à { $gate } au fil du temps : au plus { $most ->
    [one] { $most } véhicule
   *[other] { $most } véhicules
} dans un sens en { $slot }, { $waiting ->
    [0] aucune attente
    [one] au plus { $waiting } en attente
   *[other] au plus { $waiting } en attente
}.
gate-out = vers l’extérieur
gate-in = vers l’intérieur
gate-busy = voies occupées, de jamais à tout le temps

# Le départ
departure-lead = Qui part quand, dans quel véhicule et par quel passage. Des nombres, jamais des noms ; rester est un choix que le plan respecte.
groups-title = Qui part, d’où et vers où
goods-title = Les biens, d’où et vers où
goods-not-binding = (hors de la pause)
groups-left-note = Laissées sur place : les personnes qui voulaient partir et ne partent pas pendant ce silence.
    .calm = Laissées sur place : les personnes qui voulaient partir et ne partent pas dans ce temps.
goods-left-note = Non livrés : les biens qui attendent d’entrer et n’entrent pas pendant ce silence.
    .calm = Non livrés : les biens qui attendent d’entrer et n’entrent pas dans ce temps.
column-who = Qui
column-goods = Biens
column-place-from = De
column-place-to = Vers
column-people = Personnes
column-tonnes = Tonnes
column-left-behind = Laissées sur place
column-goods-left = Non livrés
curves-title = Les sorties, heure par heure
curves-note = Les trêves se rompent. Plus la courbe de ce plan monte tôt, plus il y a de personnes en sûreté si la trêve finit trop vite.
    .calm = Les routes se ferment. Plus la courbe de ce plan monte tôt, plus il y a de personnes en sûreté si tout finit trop vite.
curves-note-most = Personne ne peut en faire sortir plus que le maximum prouvé.
curve-people-out = Personnes sorties
curve-wounded-out = Blessés sortis
curve-tonnes-in = Tonnes entrées
curve-all = tous : { $total }
curve-plan = ce plan
curve-most-out = maximum que l’on puisse faire sortir (prouvé)
curve-nearest-first = répartiteur, au plus proche
chart-label = { $title } au fil du temps, jusqu’à { $total } { $unit } ; { $lines ->
    [one] { $lines } courbe
   *[other] { $lines } courbes
}. Les tableaux donnent les chiffres.
hours-title = Si les armes reprennent à l’heure h
    .calm = Si les routes se ferment à l’heure h
hours-note = L’heure 0 est le premier moment où quoi que ce soit peut se faire dans la zone (en règle générale l’ouverture de la première fenêtre), non le premier mouvement. Qui est sorti, qui se trouve dans un véhicule en route ou à l’arrêt, et qui est encore sur place. La ligne de l’heure du curseur est marquée ; une heure du tableau déplace le curseur, et les flèches vont d’une heure à l’autre.
hours-left-by = Personnes encore sur place, par
hours-by-category = catégorie
hours-by-place = lieu
hours-left-category = Encore sur place, par catégorie
hours-left-place = Encore sur place, par lieu
column-resume = Reprise des armes
    .calm = Fermeture
column-tonnes-in = Tonnes entrées
column-most-out = Maximum possible

# Convois
convoys-title = Convois
convoys-corridor = { $name }, { $direction ->
    [out] vers l’extérieur
   *[other] vers l’intérieur
}
convoys-alone = seul
convoys-hours = { $start }–{ $end }
column-convoy = Convoi
column-departs = Départ
column-at-gates = Aux passages
column-arrives = Arrivée
column-vehicles = Véhicules
column-leader = En tête
column-last = En queue

# Les horaires
timetable-vehicle-title = Horaire par véhicule
timetable-vehicle-note = Les barres hautes portent des personnes ou des biens, les fines roulent à vide, les moyennes chargent ou déchargent. Toucher une barre, ou placer le focus sur le dessin et user des flèches, pour lire un trajet.
timetable-gate-title = Horaire par passage
timetable-gate-note = Une ligne par voie ; les barres hautes sortent, les moyennes entrent. Toucher une barre, ou placer le focus sur le dessin et user des flèches, pour lire un trajet.
timetable-too-long = { $count ->
    [one] { $count } ligne est
   *[other] { $count } lignes sont
} de trop pour le papier : la journée de chaque véhicule est dans vehicles.xlsx, chaque trajet dans trips.csv.
lane-name = { $gate }, voie { $lane }
fleet-choose = Flotte
fleet-name = { $id } ({ $kind })
fleet-all = toutes ({ $count ->
    [one] { $count } véhicule
   *[other] { $count } véhicules
})
zoom = Zoom
trip-steps = Trajets du véhicule choisi
trip-before = Trajet précédent
trip-after = Trajet suivant
trip-none = Aucun trajet choisi.
trip-route = depuis { $origin } vers { $destination }
trip-convoy = dans le convoi { $convoy }
trip-goods = { $what } : { $amount } t
trip-loading = le chargement commence
trip-departure = départ
trip-gate = passe { $gate }
trip-gate-wait = passe { $gate } après { $wait } d’attente
trip-arrival = arrivée
trip-unloaded = déchargé

# Les secours
aid-lead = Ce qui entre pour ceux qui restent et ceux qui attendent.
aid-none = Ce plan ne porte aucun bien.
aid-later = Aucune de ces marchandises ne doit entrer pendant le silence : elles passent s’il reste des véhicules et du temps.
    .calm = Aucune de ces marchandises n’est due maintenant : elles passent s’il reste des véhicules et du temps.

# Les preuves
evidence-title = Ce qui est sûr et ce qui ne l’est pas
evidence-lead = Ce qu’une personne doit regarder, ce qui est supposé, et d’où vient chaque nombre.
findings-title = Constats
severity-fault = Faute
severity-warning = À regarder
severity-note = Note
assumed-title = Données supposées, et de combien la borne bouge avec chacune
assumed-note = La borne prouvée du silence, avec la donnée un quart plus bas et un quart plus haut ; un tiret là où cela n’a pas été calculé (faute de temps, de chiffre dont prendre le quart, ou de plan qui tienne dans les fenêtres).
    .calm = La borne prouvée de l’opération, avec la donnée un quart plus bas et un quart plus haut ; un tiret là où cela n’a pas été calculé (faute de temps, ou de chiffre dont prendre le quart).
column-input = Donnée
column-low = 25 % de moins
column-high = 25 % de plus
column-swing = Déplacement de la borne
counts-title = Les nombres, avec leur source et leur méthode
counts-note = Là où des comptes diffèrent, tous sont montrés ; le premier chiffre est celui dont le plan se sert.
column-group = Groupe
column-leaving = Partent
column-staying = Restent par choix
column-source = Source et méthode
method-announced = annoncé
method-assumed = supposé
method-estimated = estimé
method-observed = observé
method-published = publié
method-registered = enregistré
not-stated = non indiquée
count-not-used = Autre compte, non utilisé : { $people },
count-assumed = Supposé ({ $field }) : { $why }
sources-title = Sources
made-by = Fait par Trêve { $version }, graine { $seed }, { $steps } pas de recherche.
made-changes = Changé par rapport à la scène : { $changes }.
