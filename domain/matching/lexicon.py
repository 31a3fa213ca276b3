"""The field's common words: which mean the same, and which carry little meaning.

One group a line (one that begins with a blank goes on), its expressions separated by commas; all
of a group count as one word. Inflected forms need not be listed, they are stemmed first. A word
that stands in several groups belongs to the first and is also looked for in the others.
"""

from typing import Final

FORMS: Final = """
sistem, sistem informasi, sistem informasi manajemen, sistem elektronik, aplikasi, app, apps, apl,
  apk, platform, si, sim, sist, sisfo, sist info, software
portal, website, web, situs, laman
program, gerakan, kegiatan, aksi, kampanye, prog, ger, keg
inovasi, terobosan, gagasan, inov
layanan, pelayanan, yan, pely, servis, service, lay
informasi, info
pemerintah, pemerintahan, pemda, pemkab, pemkot, pemprov, pem
dinas, din, badan, kantor, unit, instansi, opd, skpd
kabupaten, kab
kota, city
kecamatan, kec
kelurahan, kel
daerah, drh, wilayah, provinsi, prov
masyarakat, masy, warga, rakyat, publik, pub, orang, org, partisipatif
"""

CARRIERS: Final = """
klinik, gerai, loket, meja, counter
pos, posko
rumah, griya, omah
kampung, kampoeng, dusun
sekolah, sek, madrasah
mobil, armada, kendaraan
forum, paguyuban, komunitas, wadah
pusat, sentra, center, centre
taman
kelompok, kel, pokja
kelas
kader
satu, one
anda, kami, kita, ku
"""

ACTIONS: Final = """
pengaduan, aduan, keluhan, komplain, dumas, pelaporan keluhan, laporan keluhan, lapor keluhan,
  uneg uneg
pelaporan, laporan, lapor, lap, melapor
pemantauan, monitoring, pantau, monitor, mon
pengawasan, awas, supervisi, inspeksi, kontrol
evaluasi, penilaian, asesmen, assessment, eval, monev
pendaftaran, daftar, registrasi, register
pendataan, data, pencatatan, catat, inventarisasi, basis data, database, pangkalan data, sensus
pemetaan, peta, mapping, geospasial, gis, geografis, sig
penjadwalan, jadwal, pengaturan waktu, booking, pemesanan, reservasi, pesan, agenda
penjemputan, jemput, jemput bola
pencegahan, cegah, antisipasi, preventif, penangkalan
percepatan, cepat, akselerasi, kilat, cepat tuntas, instan
pembinaan, bina, pembimbingan, asistensi, mentoring, coaching
pendampingan, damping, mendampingi, pengawalan
edukasi, penyuluhan, sosialisasi, suluh, kie
konsultasi, konseling, tanya jawab, curhat, bertanya
pembayaran, bayar, pelunasan, payment, bayaran
distribusi, penyaluran, salur, pembagian
verifikasi, validasi, cek keabsahan, pengecekan berkas, uji keabsahan, pemeriksaan berkas
promosi, pemasaran, publikasi, marketing, pengenalan
pengelolaan, kelola, manajemen, tata kelola, management, mengatur, pengurusan
penanganan, tangani, penanggulangan, mengatasi
pengembangan, peningkatan, penguatan
pelatihan, latih, diklat, kursus, training, bimtek, bimbingan teknis
pemeriksaan, periksa, cek, skrining, screening, deteksi, uji
pengajuan, permohonan, usulan
antar, mengantar, pengiriman, kirim, delivery, kurir
jual beli, penjualan, berjualan, toko, marketplace, lapak
peringatan dini, early warning, alarm
perbaikan, rehabilitasi, rehab, renovasi, bedah, menambal, perawatan
penerbitan, pembuatan, cetak
sewa, menyewa, pinjam
pemanfaatan, penggunaan, pemakaian
administrasi, adm, admin
"""

MANNERS: Final = """
online, daring, elektronik, digital, e, on line, internet, elek, elektro, virtual, digitalisasi,
  onlen, onlain
whatsapp, wa, wea, chat
android, hp, telepon genggam, ponsel, smartphone, handphone, gawai, gadget, telepon, iphone, ios
qr, qr code, kode qr, barcode, pindai, pindai kode, scan, qris
24 jam, siaga penuh, nonstop, non stop, sepanjang hari, siang malam, sehari semalam
akhir pekan, weekend, sabtu minggu, hari libur
tanpa kertas, nirkertas, paperless, non kertas, bebas kertas
terpadu, terintegrasi, satu pintu, satu atap, integrasi, one stop, one stop service, satu tempat,
  one gate
cepat tanggap, respons kilat, reaksi cepat, respon cepat, respons cepat, tanggap cepat, quick
  response, sigap, gerak cepat, gercep
gotong royong, swadaya, swadaya warga, kerja bakti, bareng, bersama tetangga, urunan, bahu membahu
bersama, kolaborasi, sinergi
keliling, mobile, berjalan, bergerak, berkeliling
mandiri, swalayan, self service, anjungan
gratis, bebas biaya, tanpa bayar, cuma cuma, tanpa biaya
jarak jauh, panggilan video, video call, telekonferensi, tele
nontunai, non tunai, cashless, tanpa uang tunai
pesisir, pantai, tepi laut, pinggir laut, pesisiran
pegunungan, dataran tinggi, lereng gunung, gunung, perbukitan, lereng
perbatasan, tapal batas, wilayah batas, daerah batas, garis batas, batas
pulau, kepulauan
terpencil, pelosok, jauh dari kota
ramah anak, layak anak, aman bagi anak, sahabat anak
pintar, cerdas, smart
mudah, gampang, easy
"""

STOPWORDS: Final = """
dan & di ke dari untuk utk dengan dgn yang yg bagi bg pada oleh melalui lewat via secara berbasis
dalam dlm atas para serta agar supaya ini itu sebagai tentang ttg atau the of and for pd dr tsb
dll dsb
"""

FILLERS: Final = """
adalah merupakan sangat lebih bisa dapat harus akan sudah telah masih belum tidak tanpa lagi juga
saja maka karena sehingga kini selama sejak ketika saat setiap semua seluruh berbagai banyak lain
baik baru lama tujuan bertujuan membantu memberi memberikan menyediakan melaksanakan dilaksanakan
dilakukan melakukan memudahkan mempermudah kemudahan dibuat membuat menjadi dijadikan cukup
memakai menggunakan dipakai petugas kader datang langsung manual lambat transparan tertib efektif
efisien sarana terkait ingin sebuah suatu hal cara proses upaya bidang bentuk hasil kebutuhan
dimana tersebut antara maupun namun hanya
"""

IRREGULAR: Final = """
kepegawaian pegawai, kependudukan penduduk, berpenduduk penduduk, kependidikan pendidikan
keruangan ruang, pembelajaran ajar, pelajaran ajar, kelistrikan listrik, terapi terapi
adm administrasi, admin administrasi, yan pelayanan, lay pelayanan, pely pelayanan, drh daerah
masy masyarakat, pend pendidikan, kes kesehatan, keu keuangan, kec kecamatan, kab kabupaten
elek elektronik, info informasi, sist sistem, app aplikasi, apl aplikasi, kepeg pegawai
renc rencana, pemb pembangunan, prog program, inov inovasi, lap laporan, mon monitoring
anggr anggaran, gawai gawai, kendalikan kendali, mengendalikan kendali, pengendalian kendali
"""

ROOTS: Final = """
kelola tani terima nilai pegawai duduk tulis kunjung tanam periksa keliling tangan tanggap tingkat
kembang tolong temu tukar tuntas tutup kirim kendali kampanye kumpul kenal kerja kasih kurang
pakai pelihara panen pantau pasar pasang pesan pilih pinjam pindai potong promosi pulih pungut
putus sadar salur sapu sebar selamat selesai serap sewa siap simpan susun suluh syarat seleksi
sertifikat terbit tera tebus tabung tahan tambah tampil tanda tata tegak teliti tertib titip tugas
tunggu turun nikah nelayan naik milik masuk masak makam lintas layan lindung layar latih lapor
lahir lomba adu ajar antar antre arsip atur awas bakar bangun bantu bayar beli berdaya bersih
bimbing bina buku cari catat cegah cepat cetak daftar damping data didik donor evaluasi gizi guna
harga hibah hidup ikan industri inovasi izin jadwal jaga jangkau jemput jual kaji rencana pustaka
uang anggaran kembali kemas ketahanan lelang obat olah pajak peta rawat rujuk sehat sampah sekolah
sosial tenaga ternak timbang tinjau uji undang usaha usul wisata makmur mandiri menang muda mudah
murah murid kelas kelompok keluarga kebun kapal kampung kantor kartu kesan petani pensiun
perempuan penduduk pendek pelajar peduli pejabat pemuda perahu perintah permata peran peristiwa
pesantren sejahtera sejarah sesuai setuju segera
"""
