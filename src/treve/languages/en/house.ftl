# Words that belong to no single room: the language itself, and quantities as people type them.
language-name = English

units-kept = { $unit ->
    [minutes] minutes
    [tonnes] tonnes
    [kilometres] kilometres
    [cubic_metres] cubic metres
   *[kph] kilometres per hour
}

not-a-measure = "{ $text }" is not a number of { units-kept }.
    .remedy = Write a number with a unit and a point for decimals; accepted units: { $accepted }.
wrong-unit = "{ $text }" is in { $given }, which does not measure { units-kept }.
    .remedy = Use one of these units: { $accepted }.
negative-measure = "{ $text }" is negative; { units-kept } start at zero.
    .remedy = Write zero or more.
