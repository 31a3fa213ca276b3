"""The buttons under questions and summaries. Callback data: `q:<draft>:<question>:<choice>`."""

from handlers.context import Context
from handlers.conversation.form import Form
from handlers.questionnaire import Question, Typed
from handlers.replies import Button, Row
from locales import enum_key
from storage.conversations import Draft

ROW_WIDTH = 28  # letters that fit side by side on a narrow phone
ROW_BUTTONS = 3


async def question_buttons(
    context: Context, form: Form, draft: Draft, question: Question
) -> list[Row]:
    """The options of the moment, and the question's own buttons."""
    options = await question.options(context, draft) if question.options is not None else ()
    data = f"q:{draft.id}:{question.name}"
    offered: list[Row] = [
        [Button("button-option", f"{data}:{one.value}", label=one.label)]
        for one in options
        if one.offered
    ]
    return [*offered, *own_buttons(context, form, draft, question)]


def own_buttons(context: Context, form: Form, draft: Draft, question: Question) -> list[Row]:
    """Choices, shortcuts, and a last row: help, skip, back."""

    def button(text: str, choice: str, **values: str) -> Button:
        return Button(text, f"q:{draft.id}:{question.name}:{choice}", **values)

    labels = [(choice, context.texts.plain(enum_key(choice))) for choice in question.choices]
    rows = packed(
        context,
        [
            button("button-option", str(c.value), label=label[:1].upper() + label[1:])
            for c, label in labels
        ],
    )
    typed = Typed(text="", today=context.today)
    rows += packed(
        context,
        [
            button(key, f"!{n}")
            for n, (key, give) in enumerate(question.shortcuts.items())
            if give(context, typed) is not None
        ],
    )
    last = []
    if context.texts.has(f"{form.name}-{question.name}.help"):
        last.append(button("button-difference", "!help"))
    if question.may_skip(draft.answers):
        last.append(button(question.skip, "!skip"))
    if draft.state.get("changing") or form.questionnaire.before(question, draft.answers):
        last.append(button("button-back", "!back"))
    return [*rows, last]


def summary_buttons(context: Context, form: Form, draft: Draft) -> list[Row]:
    """Send · change, keep for later or give up."""
    own = f"{form.name}-send"
    send = own if context.texts.has(own) else "button-send"
    leave = "button-save-for-later" if form.rests else "button-never-mind"
    return [
        [Button(send, f"q:{draft.id}:-:!send")],
        [
            Button("button-change", f"q:{draft.id}:-:!change"),
            Button(leave, f"q:{draft.id}:-:!keep"),
        ],
    ]


def packed(context: Context, buttons: list[Button]) -> list[Row]:
    """Buttons side by side, equally wide, as far as the longest label fits on a phone."""
    rows: list[list[Button]] = []
    widest = 0
    for button in buttons:
        width = len(context.texts.plain(button.text, **button.values))
        widest = max(widest, width)
        if not rows or len(rows[-1]) == ROW_BUTTONS or widest * (len(rows[-1]) + 1) > ROW_WIDTH:
            rows.append([])
            widest = width
        rows[-1].append(button)
    return list(rows)
