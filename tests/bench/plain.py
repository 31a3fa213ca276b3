"""What Pandu is measured against: python-telegram-bot as its examples use it, nothing durable.

`python -m tests.bench.plain echo|conversation <address>`: polling, httpx, an in-memory
ConversationHandler. The conversation has the registration's length: texts and taps, a summary.
"""

import sys
from typing import Any, Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from tests.bench.lean import TOKEN

Handler = BaseHandler[Update, Any, Any]
Context = ContextTypes.DEFAULT_TYPE

ECHOING: Final = 0
#: Which steps are answered with a button.
TAPPED: Final = (False, False, True, False, True, True, True, True, True)


async def start(update: Update, context: Context) -> int:
    """Begin to echo."""
    assert update.message is not None
    await update.message.reply_text("Silakan tulis.")
    return ECHOING


async def echo(update: Update, context: Context) -> int:
    """Say what was said."""
    assert update.message is not None
    await update.message.reply_text(update.message.text or "")
    return ECHOING


async def begin(update: Update, context: Context) -> int:
    """Ask the first question."""
    data(context).clear()
    return await ask(update, 0)


async def write(update: Update, context: Context) -> int:
    """Keep a written answer and ask on."""
    assert update.message is not None
    answers = data(context)
    answers[len(answers)] = update.message.text
    return await ask(update, len(answers))


async def press(update: Update, context: Context) -> int:
    """Keep a pressed answer and ask on."""
    assert update.callback_query is not None
    await update.callback_query.answer()
    answers = data(context)
    answers[len(answers)] = update.callback_query.data
    return await ask(update, len(answers))


async def ask(update: Update, step: int) -> int:
    """Ask a question; after the last one say what was answered."""
    assert update.effective_message is not None
    if step == len(TAPPED):
        await update.effective_message.reply_text("Terkirim.")
        return ConversationHandler.END
    buttons = [InlineKeyboardButton(f"Pilihan {n}", callback_data=f"{step}:{n}") for n in (1, 2, 3)]
    markup = InlineKeyboardMarkup([buttons]) if TAPPED[step] else None
    text = f"Pertanyaan {step + 1} dari {len(TAPPED)}\n\nMohon jawabannya."
    await update.effective_message.reply_text(text, reply_markup=markup)
    return step


def data(context: Context) -> dict[int, Any]:
    """The answers so far."""
    assert context.user_data is not None
    answers: dict[int, Any] = context.user_data
    return answers


def conversation() -> ConversationHandler[Any]:
    """The conversation with its steps."""
    written: Handler = MessageHandler(filters.TEXT & ~filters.COMMAND, write)
    pressed: Handler = CallbackQueryHandler(press)
    steps: dict[object, list[Handler]] = {
        step: [pressed if tapped else written] for step, tapped in enumerate(TAPPED)
    }
    entry: Handler = CommandHandler("daftar", begin)
    return ConversationHandler([entry], steps, [], per_message=False)


def echoing() -> ConversationHandler[Any]:
    """A conversation of one state that says everything back."""
    written: Handler = MessageHandler(filters.TEXT & ~filters.COMMAND, echo)
    entry: Handler = CommandHandler("daftar", start)
    return ConversationHandler([entry], {ECHOING: [written]}, [])


def main(what: str, address: str) -> None:
    """Run until stopped."""
    application = Application.builder().token(TOKEN).base_url(f"{address}/bot").build()
    application.add_handler(echoing() if what == "echo" else conversation())
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
