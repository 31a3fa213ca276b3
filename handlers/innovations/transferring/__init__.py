"""Alihkan: asked by either unit or the office, accepted by the receiving unit or the office."""

from handlers.innovations.transferring.asking import TAKE_OVER, TRANSFER, take_over, transfer
from handlers.innovations.transferring.deciding import REFUSAL, hand_over, view

__all__ = ["REFUSAL", "TAKE_OVER", "TRANSFER", "hand_over", "take_over", "transfer", "view"]
