from tests.handlers.test_access import *
from tests.handlers.conftest import *
async def test_look(office, dewi, rina, siti, budi, maya):
    out=[]
    async def go(label, coro):
        s=await coro
        out.append(f"=== {label}\n{s.text}\n{[[b['text'] for b in r] for m in s.messages for r in m.buttons]} {s.toasts} {[m.markup for m in s.messages if 'keyboard' in str(m.markup) and 'inline' not in str(m.markup)]}")
    await go("start", dewi.starts()); await go("bantuan", dewi.says("/bantuan"))
    await go("consent", dewi.presses("Setuju dan lanjut")); await go("r", dewi.says("tangerang")); await go("r", dewi.says("kab tangerang"))
    await go("u", dewi.says("puskesmas mau")); await go("u", dewi.presses("Puskesmas Mauk")); await go("start mid", dewi.says("/start")); await go("batal", dewi.says("/batal")); await go("lanjut", dewi.presses("Lanjutkan"))
    await go("salam", dewi.says("Assalamualaikum pak admin")); await go("voice", dewi.does(dewi.client.voice)); await go("n", dewi.says("Dewi Lestari")); await go("j", dewi.says("Bidan")); await go("s", dewi.presses("Ibu")); await go("hp", dewi.says("abc")); await go("hp", dewi.says("0812 3456 7890"))
    await go("start wait", dewi.says("/start")); await go("lapor", dewi.says("/lapor")); await go("daftar", dewi.says("/daftar")); await go("batal", dewi.says("/batal"))
    await go("admin home", rina.says("/mulai")); await go("pengguna", rina.says("/pengguna")); await go("see", rina.presses("Dewi Lestari")); await go("setuju", rina.presses("Setujui"))
    await go("dewi", dewi.says("/mulai")); await go("budi", budi.says("/mulai")); await go("ex", budi.presses("Contoh dari unit lain")); await go("profil", budi.says("/profil")); await go("ubah", budi.presses("Ubah telepon")); await go("batal", budi.says("/batal")); await go("undang", rina.says("/undang"))
    await go("op", rina.presses("Operator unit")); await go("dk", rina.says("jambe"))
    await go("halo", siti.says("selamat pagi min")); await go("salam", siti.says("Assalamualaikum")); await go("ok", siti.says("siap 86")); await go("?", siti.says("jempol bumil di desa")); await go("daftar inovasi", siti.says("daftar inovasi")); await go("/dafar", siti.says("/dafar")); await go("photo", siti.does(lambda: siti.client.document(b"x","a.pdf"))); await go("sticker", siti.does(siti.client.sticker)); await go("inv", siti.says("inv 2026 1"));await go("lap", siti.says("lapor perkembangan simpel")); await go("cari", siti.says("cari antrean puskesmas")); await go("opd", rina.says("opd mana yang belum punya inovasi?")); await go("stale", siti.taps(siti.inbox.last,"xx:y"))
    await go("help", siti.says("/bantuan"))
    open("/tmp/team/p/look.txt","w").write("\n".join(out))
