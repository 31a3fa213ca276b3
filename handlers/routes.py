"""The whole surface of the bot on one screen: what is understood, from whom, and who answers."""

from dataclasses import replace

from domain.people import ANYONE, Role
from handlers import (
    access,
    announcing,
    catalogue,
    conversation,
    duplicates,
    errors,
    groups,
    innovations,
    intents,
    leaving,
    profile,
    progress,
    registration,
    reminders,
    schedule,
    welcome,
)
from handlers.admin import (
    broadcast,
    coverage,
    launches,
    new_period,
    people,
    periods,
    review,
    settings,
    standing_in,
    targets,
)
from handlers.context import Context
from handlers.replies import Replies
from handlers.routing import OTHERS, Kind, Routes, command, every, take, tap

FORMS = {
    form.name: form
    for form in (
        registration.FORM,
        duplicates.DIFFERENCE,
        catalogue.INQUIRY,
        catalogue.ANSWER,
        standing_in.FORM,
        progress.FORM,
        progress.UNIT,
        new_period.FORM,
        targets.FORM,
        *launches.FORMS,
        review.REVISION,
        review.REJECTION,
        review.MERGER,
        review.UNDOING,
        review.REFUSAL,
        innovations.AMENDMENT,
        access.FORM,
        access.REFUSAL,
        access.MATCH,
        access.UNIT,
        people.FORM,
        broadcast.FORM,
        profile.FORM,
        *settings.FORMS,
    )
}

#: How the announcements of a kind read.
ANNOUNCED = {
    "typed": announcing.typed,
}

OPERATOR = Role.OFFICER | Role.ADMIN
UNIT = Role.OFFICER | Role.HEAD
OFFICE = Role.ADMIN | Role.OBSERVER


async def run(context: Context, name: str, args: str) -> Replies:
    """Take a command as if it had been typed: for buttons and for free text."""
    route = ROUTES.find(Kind.COMMAND, name, context.role)
    if route is None:
        return await errors.unknown_tap(context)
    return await take(route, replace(context, args=args))


listener = intents.Listener(run)

ROUTES = Routes(
    command("start mulai", welcome.start, for_=ANYONE),
    command("daftar", access.draft_meanwhile, for_=Role.VISITOR),
    command("daftar", registration.register, for_=Role.OFFICER),
    command("daftar", standing_in.register, for_=Role.ADMIN),
    tap("register", registration.register_new, for_=Role.OFFICER),
    tap("register", standing_in.register, for_=Role.ADMIN),
    command("lapor", progress.report, for_=OPERATOR),
    command("inovasi", innovations.inventory, for_=UNIT | OFFICE),
    command("cari", catalogue.search, for_=ANYONE, reads=True),
    command("jadwal", schedule.schedule, for_=Role.OFFICER),
    command("laporan", coverage.coverage, for_=OFFICE, reads=True),
    command("laporan", coverage.own, for_=UNIT),
    command("verifikasi", review.queue, for_=Role.ADMIN, reads=True),
    command("profil", profile.profile, for_=ANYONE),
    command("batal", leaving.leave, for_=ANYONE),
    command("bantuan help", welcome.help_, for_=ANYONE),
    command("pengguna", people.requests, for_=Role.ADMIN),
    command("periode", periods.periods, for_=Role.ADMIN),
    command("peluncuran", launches.launches, for_=Role.ADMIN),
    command("target", targets.targets, for_=Role.ADMIN),
    command("undang", people.invite, for_=Role.ADMIN),
    command("pengaturan", settings.settings, for_=Role.ADMIN),
    command("pengumuman siaran", broadcast.overview, for_=Role.ADMIN),
    # The menu, and getting in
    tap("home", welcome.home, for_=ANYONE),
    tap("examples", welcome.examples, for_=Role.OFFICER),
    tap("go", listener.go, for_=ANYONE),
    tap("consent", access.consent, for_=ANYONE),
    tap("ask-access", access.join, for_=Role.VISITOR),
    tap("meanwhile", access.draft_meanwhile, for_=Role.VISITOR),
    tap("see-access", access.see, for_=Role.ADMIN),
    tap("approve-access", access.approve, for_=Role.ADMIN),
    tap("refuse-access", access.refuse, for_=Role.ADMIN),
    tap("add-access", access.add_unit, for_=Role.ADMIN),
    tap("match-access", access.match_unit, for_=Role.ADMIN),
    tap("requests", people.requests, for_=Role.ADMIN),
    tap("revoke", people.revoke, for_=Role.ADMIN),
    # The own profile
    tap("profile", profile.change, for_=ANYONE),
    tap("forget-phone", profile.forget_phone, for_=ANYONE),
    tap("reminders", profile.reminders, for_=ANYONE),
    tap("duty", profile.act_as, for_=ANYONE),
    # An innovation's card and what can be done with it
    tap("inventory", innovations.inventory, for_=UNIT | OFFICE),
    tap("inv", innovations.card, for_=ANYONE),
    tap("revise", innovations.revise, for_=Role.OFFICER),
    tap("change", innovations.change, for_=OPERATOR),
    tap("history", innovations.history, for_=UNIT | OFFICE, reads=True),
    tap("withdraw", innovations.withdraw, for_=Role.OFFICER),
    tap("withdrawn", innovations.withdraw_now, for_=Role.OFFICER),
    # The catalogue: searched, narrowed, and what another unit's card offers
    tap("find", catalogue.turn, for_=ANYONE, reads=True),
    tap("sieve", catalogue.sieve, for_=ANYONE, reads=True),
    tap("sift", catalogue.sift, for_=ANYONE, reads=True),
    tap("look", catalogue.look, for_=ANYONE, reads=True),
    tap("replicate", catalogue.replicate, for_=Role.OFFICER),
    tap("contact", catalogue.contact, for_=Role.OFFICER | Role.HEAD | Role.ADMIN),
    tap("answer", catalogue.answer, for_=OPERATOR),
    every(Kind.INLINE, catalogue.suggest, for_=ANYONE, reads=True),
    every(Kind.CHOSEN, catalogue.chosen, for_=ANYONE, reads=True),
    # Progress reports, deadlines, and what a reminder offers
    tap("reports", progress.turn, for_=OPERATOR),
    tap("report", progress.report_one, for_=OPERATOR),
    tap("amend", progress.amend, for_=OPERATOR),
    tap("unchanged", progress.unchanged, for_=OPERATOR),
    tap("hindered", progress.hindered, for_=OPERATOR),
    tap("schedule", schedule.schedule, for_=Role.OFFICER),
    tap("tomorrow", reminders.tomorrow, for_=UNIT),
    tap("steps", reminders.steps, for_=Role.OFFICER),
    tap("step", reminders.tick, for_=Role.OFFICER),
    # The admins' desk
    tap("reviews", review.queue, for_=Role.ADMIN, reads=True),
    tap("review", review.look, for_=Role.ADMIN, reads=True),
    tap("decide", review.decide, for_=Role.ADMIN),
    tap("approve-page", review.approve_page, for_=Role.ADMIN, reads=True),
    tap("approve-these", review.approve_these, for_=Role.ADMIN),
    tap("undo", review.undo, for_=Role.ADMIN),
    tap("proposal", review.proposal, for_=Role.ADMIN, reads=True),
    tap("settle", review.settle, for_=Role.ADMIN),
    tap("merge", review.merge, for_=Role.ADMIN),
    tap("periods", periods.periods, for_=Role.ADMIN),
    tap("period", periods.period, for_=Role.ADMIN),
    tap("open-quarter", periods.open_quarter, for_=Role.ADMIN),
    tap("new-period", new_period.new, for_=Role.ADMIN),
    tap("close-period", periods.close, for_=Role.ADMIN),
    tap("closed-period", periods.close_now, for_=Role.ADMIN),
    tap("settings", settings.settings, for_=Role.ADMIN),
    tap("set", settings.begin_value, for_=Role.ADMIN),
    tap("switch", settings.turn_switch, for_=Role.ADMIN),
    tap("set-zone", settings.choose_zone, for_=Role.ADMIN),
    tap("official", settings.change_official, for_=Role.ADMIN),
    tap("no-official", settings.drop_official, for_=Role.ADMIN),
    tap("counts", settings.ask_counts, for_=Role.ADMIN),
    tap("count-type", settings.count_type, for_=Role.ADMIN),
    tap("no-holiday", settings.drop_holiday, for_=Role.ADMIN),
    tap("no-material", settings.drop_material, for_=Role.ADMIN),
    tap("no-award", settings.drop_award, for_=Role.ADMIN),
    tap("coverage", coverage.coverage, for_=OFFICE, reads=True),
    tap("launches", launches.launches, for_=Role.ADMIN),
    tap("launch", launches.launch, for_=Role.ADMIN),
    tap("new-launch", launches.new_launch, for_=Role.ADMIN),
    tap("change-launch", launches.change_launch, for_=Role.ADMIN),
    tap("choose", launches.choose, for_=Role.ADMIN),
    tap("search-launch", launches.search_for_launch, for_=Role.ADMIN),
    tap("toggle", launches.toggle, for_=Role.ADMIN),
    tap("take-anyway", launches.take_anyway, for_=Role.ADMIN),
    tap("lock-launch", launches.ask_lock, for_=Role.ADMIN),
    tap("launch-locked", launches.lock, for_=Role.ADMIN),
    tap("targets", targets.targets, for_=Role.ADMIN),
    tap("set-target", targets.set_target, for_=Role.ADMIN),
    tap("breakdown", coverage.breakdown, for_=OFFICE, reads=True),
    tap("scopes", coverage.scopes, for_=OFFICE, reads=True),
    tap("pick", coverage.pick, for_=OFFICE, reads=True),
    tap("regions", coverage.regions, for_=OFFICE, reads=True),
    tap("gaps", coverage.gaps, for_=OFFICE, reads=True),
    tap("units", coverage.units, for_=OFFICE, reads=True),
    tap("unreported", coverage.unreported, for_=OFFICE, reads=True),
    tap("unreachable", coverage.unreachable, for_=OFFICE, reads=True),
    tap("whatsapp", coverage.whatsapp, for_=OFFICE, reads=True),
    tap("announcements", broadcast.overview, for_=Role.ADMIN),
    tap("write-announcement", broadcast.write, for_=Role.ADMIN),
    tap("announce", broadcast.steer, for_=Role.ADMIN),
    tap("missed", broadcast.missed, for_=Role.ADMIN),
    tap("bind", groups.bind, for_=Role.ADMIN),
    tap("unbind", groups.unbind, for_=Role.ADMIN),
    # Conversations
    tap("q", conversation.tapped, for_=ANYONE),
    tap("dup", duplicates.decide, for_=ANYONE),
    tap("share", duplicates.answer, for_=OPERATOR),
    tap("draft", leaving.draft, for_=ANYONE),
    every(Kind.TEXT, listener.text, for_=ANYONE),
    every(Kind.FILE, intents.file, for_=ANYONE),
    every(Kind.OTHER, intents.other, for_=ANYONE),
    # What is none of these
    tap("again", errors.try_again, for_=ANYONE),
    tap(OTHERS, errors.unknown_tap, for_=ANYONE),
    command(OTHERS, errors.unknown_command, for_=ANYONE),
    every(Kind.EDITED, errors.edited, for_=ANYONE),
    every(Kind.MEMBER, groups.membership, for_=ANYONE),
    every(Kind.GROUP, groups.in_group, for_=ANYONE),
)
