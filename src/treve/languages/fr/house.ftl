# Les mots qui n'appartiennent à aucune pièce : la langue elle-même, et les quantités saisies.
language-name = français

units-kept = { $unit ->
    [minutes] minutes
    [tonnes] tonnes
    [kilometres] kilomètres
    [cubic_metres] mètres cubes
   *[kph] kilomètres par heure
}

not-a-measure = « { $text } » n’est pas un nombre de { units-kept }.
    .remedy = Écrivez un nombre suivi de son unité, avec un point décimal ; unités admises : { $accepted }.
wrong-unit = « { $text } » est en { $given }, qui ne mesure pas des { units-kept }.
    .remedy = Employez l’une de ces unités : { $accepted }.
negative-measure = « { $text } » est négatif ; les { units-kept } commencent à zéro.
    .remedy = Écrivez zéro ou davantage.
