"""Long lists, a page at a time, turned in place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from handlers.replies import Button, Row

T = TypeVar("T")
PAGE = 5


@dataclass(frozen=True)
class Page(Generic[T]):
    """Some items of a list: `number` counts pages from 0."""

    items: Sequence[T]
    number: int
    size: int
    total: int

    @property
    def numbered(self) -> Iterator[tuple[int, T]]:
        """The items with their places in the whole list, from 1."""
        return enumerate(self.items, start=self.number * self.size + 1)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return -(-self.total // self.size)


def page_of(items: Sequence[T], asked: str, size: int = PAGE) -> Page[T]:
    """The page asked for in a button's data; one that is no more becomes the nearest that is."""
    number = page_number(len(items), asked, size)
    return Page(items[number * size :][:size], number, size, len(items))


def page_number(total: int, asked: str, size: int = PAGE) -> int:
    """The number of that page, where the items are read page by page."""
    last = max(0, (total - 1) // size)
    return min(int(asked), last) if asked.isdecimal() else 0


def turn_buttons(page: Page[T], data: str, rest: str = "") -> Row:
    """Buttons `<data>:<page>[:<rest>]` to the pages before and after; none when there is one."""
    row = []
    tail = f":{rest}" if rest else ""
    if page.number > 0:
        row.append(Button("button-page-before", f"{data}:{page.number - 1}{tail}"))
    if page.number < page.pages - 1:
        after = f"{data}:{page.number + 1}{tail}"
        row.append(Button("button-page-after", after, page=page.number + 2, pages=page.pages))
    return row
