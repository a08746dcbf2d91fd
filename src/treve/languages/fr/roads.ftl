# Plans de rues : leurs défauts, l'emplacement des lieux et des passages, et ce qu'on en a tiré.
roads-at-work = Lecture des routes
roads-read = { $junctions } { $junctions ->
    [one] carrefour
   *[other] carrefours
} et { $kilometres } km de routes.
roads-corridor = couloir { $corridor }, { $vehicle } : { $routes ->
    [one] { $routes } trajet, { $least } min de route
   *[other] { $routes } trajets, { $least } à { $most } min de route
}
roads-written = { $links } { $links ->
    [one] liaison écrite
   *[other] liaisons écrites
} dans { $file } en { $seconds } s.
roads-kept = La table précédente, différente, est conservée sous { $file }.
roads-use = La scène ne s’en sert pas encore : écrivez « links: { $file } » dans scene.yaml.

roads-no-scene = Il n’y a pas de scène de ce nom{ $likely ->
    [none] {""}
   *[other] {" "}(vouliez-vous dire « { $likely } » ?)
}.
    .remedy = Indiquez après --scene un dossier qui contient un scene.yaml ; « treve new » en crée un.

map-missing = Le plan de rues est introuvable.
    .remedy = Vérifiez le chemin du fichier.
map-is-folder = { $object } est un dossier, non une carte.
    .remedy = Nommez le fichier de l’extrait lui-même, qui finit par .osm.pbf, .osm, .osm.gz ou .osm.bz2.
map-format-unknown = Le nom du fichier ne dit pas de quel genre de plan il s’agit.
    .remedy = Donnez un extrait d’OpenStreetMap dont le nom finit par : { $accepted }.
map-empty = Le fichier du plan de rues est vide.
    .remedy = Téléchargez l’extrait de nouveau.
map-unreadable = Le plan de rues est tronqué ou abîmé : { $detail }.
    .remedy = Téléchargez l’extrait de nouveau et comparez sa somme de contrôle.
map-without-roads = Le plan ne contient aucune route ouverte aux véhicules.
    .remedy = Prenez un extrait avec les chemins étiquetés « highway » et leurs nœuds.
map-reader-missing = La lecture des plans de rues demande la bibliothèque osmium, qui n’est pas installée.
    .remedy = Installez le projet avec son complément « gis ».
map-elsewhere = Aucun lieu ni passage de { $object } ne se trouve sur le plan, qui va de { $west } à { $east } en longitude et de { $south } à { $north } en latitude.
    .remedy = Prenez l’extrait de la bonne région, ou vérifiez que latitude et longitude ne sont pas inversées.

without-coordinates = { $object } n’a pas de coordonnées : on ne peut le situer sur un plan.
    .remedy = Donnez-lui une latitude et une longitude en degrés.
place-far-from-road = { $metres ->
    [-1] Aucune route près de { $object } ne mène quelque part ({ $profile }).
   *[other] { $object } se trouve à { $metres } m de la route la plus proche ouverte à ses véhicules ({ $profile }) ; on accepte au plus { $limit_metres } m.
}
    .remedy = Corrigez ses coordonnées, prenez un plan plus complet, ou augmentez --place-limit-km.
gate-far-from-road = { $metres ->
    [-1] Aucune route près du passage { $object } ne mène quelque part ({ $profile }).
   *[other] Le passage { $object } se trouve à { $metres } m de la route la plus proche ({ $profile }) ; on accepte au plus { $limit_metres } m.
}
    .remedy = Placez le passage sur sa route, ou augmentez --gate-limit-km.
place-on-closed-road = { $object } se trouve sur une route fermée par { $object2 }.
    .remedy = Déplacez le lieu hors de la zone fermée, ou levez la fermeture.
gate-on-closed-road = Le passage { $object } se trouve sur une route fermée par { $object2 }.
    .remedy = Déplacez le passage, ôtez-le de ses couloirs, ou levez la fermeture.
gate-off-corridor = Le passage { $object } n’est pas sur le couloir { $object2 } : aucune route ouverte ne le relie à { $object3 } sans franchir un autre passage ({ $vehicle_class }).
    .remedy = Vérifiez les coordonnées du passage, l’ordre des passages du couloir et les routes fermées.
place-without-way = Aucune route ouverte ne relie { $object } aux passages ou aux lieux dont il a besoin ({ $vehicle_class }).
    .remedy = Vérifiez ses coordonnées et les routes fermées ; un lieu situé derrière un passage doit être de l’autre côté.
no-way-to-gate = { $object } n’a pas de route ouverte vers ou depuis le passage { $object2 } ({ $vehicle_class }) ; ce couloir ne le dessert pas.
    .remedy = S’il le devrait, vérifiez les routes fermées autour des deux.
corridor-detour = Le passage { $object } allonge le couloir { $object2 } d’au moins { $minutes } min par rapport à un trajet qui l’éviterait.
    .remedy = Vérifiez ses coordonnées et l’ordre des passages du couloir.

graph-missing = Aucune route n’a encore été lue pour cette scène.
    .remedy = Indiquez un plan de rues : treve roads FICHIER --scene DOSSIER.
graph-unreadable = Les routes enregistrées sont tronquées, abîmées ou d’une autre version.
    .remedy = Relisez le plan de rues : treve roads FICHIER --scene DOSSIER.

closures-missing = Le fichier des routes fermées est introuvable.
    .remedy = Vérifiez le chemin donné après --closed.
closures-not-json = Les routes fermées ne sont pas du JSON en UTF-8.
    .remedy = Enregistrez-les en GeoJSON depuis un éditeur de cartes.
closures-not-geojson = Les routes fermées ne forment pas une FeatureCollection GeoJSON.
    .remedy = Enregistrez-les en GeoJSON depuis un éditeur de cartes.
closure-bad-shape = La fermeture { $object } (élément { $number }) n’est ni un point, ni une ligne, ni une surface lisible.
    .remedy = Dessinez un polygone, une ligne ou un point, ou nommez des chemins dans une propriété « osm_way ».
closure-not-degrees = La fermeture { $object } (élément { $number }) n’est pas en degrés de longitude et de latitude.
    .remedy = Exportez-la en WGS84 (EPSG:4326), longitude d’abord.
closure-bad-way = La fermeture { $object } (élément { $number }) nomme un chemin qui n’est pas un nombre entier.
    .remedy = Écrivez « osm_way » comme le numéro d’un chemin d’OpenStreetMap, ou une liste de numéros.
