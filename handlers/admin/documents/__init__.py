"""Documents of a region's figures and data: pictures, reports, workbooks, templates."""

from handlers.admin.documents.asking import document, export, exported
from handlers.admin.documents.making import Made, Wanted, made
from handlers.admin.documents.orders import DocumentKind, Order, entitled

__all__ = [
    "DocumentKind",
    "Made",
    "Order",
    "Wanted",
    "document",
    "entitled",
    "export",
    "exported",
    "made",
]
