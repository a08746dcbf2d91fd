"""Words by which tables of counts call the row that adds up the others."""

from __future__ import annotations

import re
import unicodedata

_TOTALS = frozenset(
    """
    total totals totaux totales totale totalen grandtotal grandtotals subtotal subtotals soustotal
    sum sums summe gesamt gesamtsumme insgesamt somme sommes ensemble totalgeneral suma sumatotal
    итого всего сумма разом усього загалом сума
    المجموع مجموع الإجمالي الاجمالي اجمالي إجمالي المجموعالكلي الكلي
    toplam geneltoplam جمع مجموعه کل جمعکل 合计 总计 合計 總計
    """.split()  # noqa: SIM905 - a list of words reads better
)
"""What tables of counts call their last row, without spaces and signs, in small letters."""

_NO_LETTERS = re.compile(r"[\W_]+")


def is_total(name: str) -> bool:
    """Whether a name is a word for a total, however it is spaced or capitalised."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return _NO_LETTERS.sub("", plain) in _TOTALS
