"""`make pictures`: a whole story, clicked and typed in the demo, and its pictures in docs/."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser

from tests.e2e.page import DESK, PHONE, Screen, address, chromium
from tests.e2e.process import Shell

DOCS = Path(__file__).parents[1] / "docs"
LARGEST = 300_000  # bytes of a picture

UNIT = "Badan Kepegawaian dan Pengembangan SDM"
SUMMARY = (
    "Pegawai harus datang membawa berkas untuk cuti dan pangkat. "
    "Berkas kini diajukan dari unit masing-masing dan statusnya dapat dilihat."
)
#: What Tono photographs: who was at the training.
EVIDENCE = """
<body style="margin:0;padding:28px;font:22px sans-serif;background:#f4efe2;color:#333">
<h2>Daftar hadir pelatihan operator Si Pangkat Cepat</h2>
<ol><li>Dewi Lestari ✓<li>Ahmad Fauzi ✓<li>Nur Hasanah ✓<li>Yusuf Maulana ✓</ol>
Tigaraksa, 18 Desember 2026
"""


async def main() -> None:
    """Play the story; every step waits for what it must show."""
    DOCS.mkdir(exist_ok=True)
    async with playing() as (screen, photo):
        await ask_for_access(screen)
        await approve(screen)
        await register(screen)
        await verify(screen)
        await be_reminded(screen)
        await report(screen, photo)
        await be_reminded_of_the_rest(screen)
        await read_the_figures(screen)
    for picture in DOCS.glob("*.png"):
        assert picture.stat().st_size < LARGEST, picture


@asynccontextmanager
async def playing() -> AsyncIterator[tuple[Screen, Path]]:
    """A fresh demo on a phone, and the photo that is sent in the story."""
    with tempfile.TemporaryDirectory() as folder:
        demo = await Shell(Path(folder)).starts("demo", "--port", 0)
        try:
            async with chromium() as browser:
                page = await browser.new_page(viewport=PHONE)
                await page.goto(await address(demo))
                yield Screen(page), await photograph(browser, Path(folder))
        finally:
            await demo.stops()


async def photograph(browser: Browser, folder: Path) -> Path:
    """The evidence of the story."""
    page = await browser.new_page(viewport={"width": 600, "height": 340})
    await page.set_content(EVIDENCE)
    file = folder / "daftar-hadir.jpg"
    await page.screenshot(path=file, type="jpeg")
    await page.close()
    return file


async def ask_for_access(screen: Screen) -> None:
    """Tono, whom nobody knows yet, asks to be the operator of the personnel office."""
    await screen.becomes("Tono")
    await screen.taps("Setuju dan lanjut", "Kabupaten Tangerang")
    await screen.reads("Unit kerja")
    await screen.types("bkpsdm")
    await screen.reads("Nama lengkap")
    await screen.types("Tono Hartono", "Analis Kepegawaian")
    await screen.taps("Bapak")
    await screen.reads("Nomor telepon")
    await screen.types("0812 3456 7890")
    await screen.reads(UNIT, "sudah kami sampaikan kepada Bappeda")


async def approve(screen: Screen) -> None:
    """Rina of Bappeda approves with one tap."""
    await screen.becomes("Rina")
    await screen.reads("Permintaan akses operator", "Tono Hartono", UNIT)
    await screen.taps("Setujui")
    await screen.reads("Disetujui")


async def register(screen: Screen) -> None:
    """Tono registers SIMPEL, is shown the one of Kabupaten Serang, and replicates it."""
    await screen.becomes("Tono")
    await screen.reads("Kabar baik, Bapak Tono")
    await screen.types("/daftar")
    await screen.reads("Nama inovasi")
    await screen.types("SIMPEL (Sistem Pelayanan Kepegawaian Elektronik)")
    await screen.reads("sangat mirip", "Kabupaten Serang")
    await screen.keeps(DOCS / "duplicate.png")
    await screen.taps("Sama: kami mereplikasi")
    await answer_questions(screen)
    await screen.reads("Mohon diperiksa", "SIMPEL", "Tono Hartono, 0812 3456 7890")
    await screen.keeps(DOCS / "registration.png")
    await screen.taps("Kirim")
    await screen.reads("sudah kami terima", "INV-3603-2026-0083")


async def answer_questions(screen: Screen) -> None:
    """The rest of the ten questions, some typed as officials do."""
    await screen.reads("Ringkasan")
    await screen.types(SUMMARY)
    await screen.reads("Tahapan")
    await screen.types("penerapan")
    await screen.taps("Tanpa uji coba")
    await screen.reads("Tanggal penerapan")
    await screen.types("3 agt 2026")
    await screen.taps("Tata kelola pemerintahan daerah", "Digital", "Kepegawaian", "Saya sendiri")


async def verify(screen: Screen) -> None:
    """Rina looks at the proposal and approves it; Tono is told."""
    await screen.becomes("Rina")
    await screen.types("/verifikasi")
    await screen.taps("SIMPEL")
    await screen.reads("Mirip di katalog")
    await screen.keeps(DOCS / "verification.png")
    await screen.taps("Setujui")
    await screen.reads("terverifikasi", "Unit sudah kami beri tahu")


async def be_reminded(screen: Screen) -> None:
    """Seven days before the report of the quarter is due, in the morning."""
    await screen.becomes("Tono")
    await screen.reads("Kabar baik", "terverifikasi")
    await screen.waits_until("2027-01-04T08:00")
    await screen.reads("7 hari lagi", "NGOPI PENSIUN", "Si Pangkat Cepat")
    await screen.keeps(DOCS / "reminder.png")


async def report(screen: Screen, photo: Path) -> None:
    """Six questions, the last answered with a photo."""
    await screen.taps("Lapor Si Pangkat Cepat", "Berjalan")
    await screen.reads("2 dari 6")
    await screen.types("80%", "Pelatihan operator di 29 kecamatan pada 18 Desember")
    await screen.types("berkas naik pangkat yang lengkap, 412 berkas")
    await screen.types("berkas yang dikembalikan turun dari 30% menjadi 8%")
    await screen.sends_photo(photo)
    await screen.reads("Mohon diperiksa", "Bukti: foto")
    await screen.taps("Kirim")
    await screen.reads("Laporan Si Pangkat Cepat sudah diterima")
    await screen.keeps(DOCS / "report.png")


async def be_reminded_of_the_rest(screen: Screen) -> None:
    """What is reported is no longer named."""
    await screen.waits_until("2027-01-08T08:00")
    digest = await screen.reads("3 hari lagi", "NGOPI PENSIUN")
    assert "Si Pangkat Cepat" not in digest


async def read_the_figures(screen: Screen) -> None:
    """Rina reads /laporan at her desk, looks at its lists and takes the text for WhatsApp."""
    await screen.page.set_viewport_size(DESK)
    await screen.becomes("Rina")
    await screen.types("/laporan")
    await screen.reads("81 inovasi dari 52 perangkat daerah", "5 OPD dan 6 kecamatan")
    await screen.keeps(DOCS / "demo.png")
    await screen.taps("Belum punya inovasi")
    await screen.reads("Kecamatan Jambe")
    await screen.taps("Laporan", "Belum lapor")
    assert "Si Pangkat Cepat" not in await screen.reads("Belum lapor (79)")
    await screen.taps("Laporan", "Salin untuk WhatsApp")
    await screen.reads("Yth. Bapak/Ibu operator", "81 inovasi dari 52 perangkat daerah")


if __name__ == "__main__":
    asyncio.run(main())
