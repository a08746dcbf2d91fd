"""``treve examples``: the scenes that are shipped."""

from __future__ import annotations

from treve.cli.common import JsonOption, print_json, print_line, words


def examples(as_json: JsonOption = False) -> None:
    """List the shipped examples."""
    from treve.store.examples import describe_examples

    found = [(name, _in_words(name, text)) for name, text in describe_examples()]
    if as_json:
        print_json([{"name": name, "description": text} for name, text in found])
        return
    width = max((len(name) for name, _ in found), default=0)
    for name, text in found:
        print_line(f"{name:<{width}}  {text}".rstrip())


def _in_words(name: str, description: str) -> str:
    """What an example is about, in the language of this run; its own words where there are none."""
    code = f"example-{name}"
    told = words(code)
    return description if told == code else told
