"""The field's words: which expressions mean the same, and which carry little meaning.

One group a line, its expressions separated by commas; all of a group count as one word. Inflected
forms need not be listed, they are stemmed first. A word that stands in several groups belongs to
the first and is also looked for in the others.
"""

from __future__ import annotations

from typing import Final

FORMS: Final = """
sistem, sistem informasi, sistem informasi manajemen, sistem elektronik, aplikasi, app, apps, apl, apk, platform, si, sim, sist, sisfo, sist info, software
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
pengaduan, aduan, keluhan, komplain, dumas, pelaporan keluhan, laporan keluhan, lapor keluhan, uneg uneg
pelaporan, laporan, lapor, lap, melapor
pemantauan, monitoring, pantau, monitor, mon
pengawasan, awas, supervisi, inspeksi
evaluasi, penilaian, asesmen, assessment, eval, monev
pendaftaran, daftar, registrasi, register
pendataan, data, pencatatan, catat, inventarisasi, basis data, database, pangkalan data, sensus
pemetaan, peta, mapping, geospasial, gis, geografis, sig
penjadwalan, jadwal, booking, pemesanan, reservasi, pesan, agenda
penjemputan, jemput, jemput bola
pencegahan, cegah, antisipasi, preventif, penangkalan
percepatan, cepat, akselerasi, kilat, cepat tuntas, instan
pembinaan, bina, pembimbingan, asistensi, mentoring, coaching
pendampingan, damping, mendampingi
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
online, daring, elektronik, digital, e, on line, internet, elek, elektro, virtual, digitalisasi, onlen, onlain
whatsapp, wa, wea, chat
android, hp, telepon genggam, ponsel, smartphone, handphone, gawai, gadget, telepon, iphone, ios
qr, qr code, kode qr, barcode, pindai, pindai kode, scan, qris
24 jam, siaga penuh, nonstop, non stop, sepanjang hari, siang malam, sehari semalam
akhir pekan, weekend, sabtu minggu, hari libur
tanpa kertas, nirkertas, paperless, non kertas, bebas kertas
terpadu, terintegrasi, satu pintu, satu atap, integrasi, one stop, one stop service, satu tempat, one gate
cepat tanggap, respons kilat, reaksi cepat, respon cepat, respons cepat, tanggap cepat, quick response, sigap, gerak cepat, gercep
gotong royong, swadaya, kerja bakti, bareng, urunan, bahu membahu
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

PEOPLE: Final = """
keluarga miskin, warga kurang mampu, prasejahtera, pra sejahtera, masyarakat miskin, warga miskin, gakin, dhuafa, tidak mampu, kurang mampu, miskin, fakir
pelajar, siswa, murid, peserta didik, anak sekolah
anak, bocah, kanak
balita, bayi, batita
ibu hamil, bumil, calon ibu, wanita hamil
lansia, lanjut usia, usia lanjut, manula, jompo, orang tua renta, renta, kakek nenek
disabilitas, difabel, penyandang disabilitas, berkebutuhan khusus, cacat
perempuan, wanita, kaum ibu, emak
remaja, pemuda, anak muda, generasi muda
pegawai, asn, pns, aparatur, aparatur sipil negara, pegawai negeri, karyawan
petani, kelompok tani, gapoktan
pekerja, buruh, tenaga kerja, naker
pencari kerja, pencaker, pelamar kerja
lowongan kerja, bursa kerja, loker, job fair, lowongan
pekerja migran, tki, pmi, buruh migran, tkw, pekerja luar negeri
guru honorer, pengajar honor, pengajar honorer, guru honor, guru tidak tetap
guru, pengajar, pendidik
pasien, penderita
santri, pesantren, pondok pesantren, ponpes
penduduk, kependudukan
"""

HEALTH: Final = """
tuberkulosis, tbc, tb, tb paru, batuk lama, tuberculosis
diabetes, kencing manis, gula darah, diabetes melitus, penyakit gula
hipertensi, tekanan darah, tekanan darah tinggi, darah tinggi, tensi
demam berdarah, dbd, jentik, jentik nyamuk, nyamuk
stunting, tengkes, kerdil, gagal tumbuh, anak pendek, tumbuh kerdil, gizi kronis, kurang gizi kronis
gizi buruk, kurang gizi, malnutrisi, gizi kurang
gizi, nutrisi
imunisasi, vaksinasi, vaksin
keluarga berencana, kb, kontrasepsi, alat kontrasepsi, alkon
donor darah, pendonor, kantong darah, transfusi darah, stok darah
antrean, antrian, antri, nomor antrean, nomor tunggu
antrean rumah sakit, antrean poli, antrean pasien, antrean poliklinik, daftar tunggu pasien
rekam medis, rekam medik, riwayat pasien, catatan medis, riwayat berobat
rujukan, rujukan pasien, rujuk, pasien rujukan
obat, farmasi, apotek, apotik, obat obatan
puskesmas, pkm, pusat kesehatan masyarakat, pusk
posyandu, pos pelayanan terpadu
rumah sakit, rsud, rs, rsu, rumah sakit umum daerah
gangguan jiwa, odgj, sakit jiwa, kesehatan jiwa, kesehatan mental, pasung
kesehatan, sehat, medis, kes
persalinan, bersalin, melahirkan, lahir
kematian, meninggal, wafat, duka, takziah, melayat
sanitasi, sanitasi lingkungan, jamban, buang air besar, wc, stbm, kakus
ambulans, ambulan, ambulance
laboratorium kesehatan, labkes, lab kesehatan, labkesda
"""

CIVIC: Final = """
akta kelahiran, akte kelahiran, surat lahir, akta lahir, akte lahir
kartu identitas anak, kia, ktp anak
ktp, ktp elektronik, e ktp, ktp el, kartu tanda penduduk
kartu keluarga, kk
administrasi kependudukan, adminduk, dokumen kependudukan, dokumen penduduk, surat kependudukan, catatan sipil, capil, dukcapil
nikah, perkawinan, kawin, pengantin
makam, pemakaman, kuburan, jenazah
pajak bumi dan bangunan, pbb, pajak tanah
pajak kendaraan, pajak kendaraan bermotor, pkb, samsat
restoran, rumah makan, warung makan
anggaran, anggaran daerah, belanja pemerintah, apbd, belanja daerah, keuangan daerah, uang daerah
aset, aset daerah, barang milik daerah, bmd, barang daerah, inventaris
keuangan, keu, uang
kinerja, kinerja pegawai, prestasi kerja, penilaian prestasi kerja, skp, sasaran kerja pegawai
kenaikan pangkat, naik pangkat, kepangkatan
absensi, presensi, kehadiran, absen
arsip, kearsipan, arsip daerah, dokumen lama
surat, persuratan, surat menyurat
perpustakaan, pustaka, perpus, taman bacaan, taman baca
literasi, minat baca, gemar membaca, membaca, baca
produk hukum, jdih, peraturan daerah, perda, regulasi, perundang undangan
bantuan hukum, konsultasi hukum, posbakum, pengacara, pembelaan hukum
gratifikasi, suap, korupsi, pungli
pengadaan barang, pengadaan barang dan jasa, pengadaan, lelang, tender, pbj, barjas, pembelian pemerintah
informasi publik, ppid, keterbukaan informasi
persandian, sandi, keamanan informasi, enkripsi, keamanan siber
monitoring dan evaluasi, monev, pemantauan dan evaluasi
bantuan sosial, bansos, santunan
ketertiban umum, trantibum, ketertiban, trantib, keamanan lingkungan
pedagang kaki lima, pkl
organisasi kemasyarakatan, ormas, lsm, organisasi masyarakat
badan usaha milik desa, bumdes, bum desa, bumdesa, usaha milik desa, usaha desa
dana desa, keuangan desa, anggaran desa, apbdes
penerimaan siswa baru, ppdb, psb, penerimaan peserta didik baru, penerimaan murid baru, masuk sekolah baru
beasiswa, bantuan biaya sekolah, bea siswa, biaya kuliah, bantuan kuliah
putus sekolah, anak putus sekolah, tidak sekolah, drop out
anak usia dini, pendidikan anak usia dini, paud
pelatihan kerja, balai latihan, balai latihan kerja, blk, kursus keterampilan
pemberdayaan perempuan, kaum ibu mandiri, kelompok wanita, perempuan mandiri
perlindungan anak, anak korban, anak korban kekerasan, kekerasan anak
generasi berencana, genre, remaja generasi berencana, remaja berencana
perencanaan pembangunan, musrenbang, musyawarah perencanaan pembangunan, musren
pendidikan, pend, didik
sosial, kesos
"""

PLACES: Final = """
irigasi, pengairan, saluran sawah
saluran air, drainase, selokan, got
jalan rusak, jalan berlubang, lubang jalan, kerusakan jalan, jalanan rusak
penerangan jalan umum, pju, lampu jalan, penerangan jalan
lalu lintas, lalin, kemacetan, macet
angkutan sekolah, bus sekolah, angkutan pelajar, antar jemput siswa
angkutan, transportasi, angkot, bus, kendaraan umum
uji kendaraan, kir, uji kir, pengujian kendaraan, uji kendaraan bermotor, uji berkala
air bersih, air minum, pdam, ledeng, perumdam
kualitas udara, mutu udara, polusi udara, pencemaran udara
sampah, persampahan, kebersihan, kebersihan lingkungan
bank sampah, tabungan sampah, tukar sampah
ruang terbuka hijau, rth, taman kota, taman hijau
banjir, luapan air, genangan, air meluap
peringatan banjir, siaga banjir, alarm banjir, peringatan dini banjir
kebakaran, pemadam kebakaran, damkar, pemadam, api
rumah tidak layak huni, rtlh, bedah rumah, rutilahu, rumah reyot, perbaikan rumah, rumah kumuh
rumah susun, rusun, rusunawa
perumahan, permukiman, hunian
bangunan gedung, imb, pbg, persetujuan bangunan
lahan, tanah, pertanahan
"""

TRADE: Final = """
penanaman modal, investasi, investor, penanam modal
izin, perizinan, ijin, perijinan
izin usaha, perizinan usaha, oss, nib, nomor induk berusaha
usaha mikro, umkm, ukm, usaha kecil, usaha kecil menengah, usaha mikro kecil menengah, pelaku usaha kecil
industri rumahan, industri rumah tangga, home industry, industri kecil, ikm
pasar, pasar tradisional, pasar rakyat
tera ulang, tera, tera timbangan, tera ulang timbangan, metrologi, timbangan, menera, alat ukur pedagang
bahan pokok, sembako, kebutuhan pokok, pangan pokok, bahan pangan, pangan
pupuk bersubsidi, pupuk subsidi, pupuk
kesehatan ternak, dokter hewan, ternak sehat, kesehatan hewan
ternak, peternakan, hewan ternak
budidaya ikan, kolam ikan, kolam lele, ternak lele, pembudidaya ikan, tambak, perikanan budidaya
wisata, destinasi wisata, objek wisata, tempat wisata, pariwisata, tujuan wisata
budaya, seni budaya, kesenian, kesenian tradisional, kebudayaan, seni tradisi
pertanian, tani
"""

STOPWORDS: Final = """
dan & di ke dari untuk utk dengan dgn yang yg bagi bg pada oleh melalui lewat via secara berbasis dalam dlm
atas para serta agar supaya ini itu sebagai tentang ttg atau the of and for pd dr tsb dll dsb
"""

FILLERS: Final = """
adalah merupakan sangat lebih bisa dapat harus akan sudah telah masih belum tidak tanpa lagi juga saja maka
karena sehingga kini selama sejak ketika saat setiap semua seluruh berbagai banyak lain baik baru lama
tujuan bertujuan membantu memberi memberikan menyediakan melaksanakan dilaksanakan dilakukan melakukan
memudahkan mempermudah kemudahan dibuat membuat menjadi dijadikan cukup memakai menggunakan dipakai
petugas kader datang langsung manual lambat transparan tertib efektif efisien sarana terkait ingin sebuah
suatu hal cara proses upaya bidang bentuk hasil kebutuhan dimana tersebut antara maupun namun hanya
"""

IRREGULAR: Final = """
kepegawaian pegawai, kependudukan penduduk, berpenduduk penduduk, kependidikan didik, pemerintahan pemerintah
keruangan ruang, pembelajaran ajar, pelajaran ajar, kesekretariatan sekretariat, kelistrikan listrik
"""

ROOTS: Final = """
kelola tani terima nilai pegawai duduk tulis kunjung tanam periksa keliling tangan tanggap tingkat kembang
tolong temu tukar tuntas tutup kirim kendali kampanye kumpul kenal kerja kasih kurang pakai pelihara panen
pantau pasar pasang pesan pilih pinjam pindai potong promosi pulih pungut putus sadar salur sapu sebar
selamat selesai serap sewa siap simpan susun suluh syarat seleksi sertifikat terbit tera tebus tabung tahan
tambah tampil tanda tata tegak teliti tertib titip tugas tunggu turun nikah nelayan naik milik masuk masak
makam lintas layan lindung layar latih lapor lahir lomba adu ajar antar antre arsip atur awas bakar bangun
bantu bayar beli berdaya bersih bimbing bina buku cari catat cegah cepat cetak daftar damping data didik
donor evaluasi gizi guna harga hibah hidup ikan industri inovasi izin jadwal jaga jangkau jemput jual kaji
rencana pustaka uang anggaran kembali kemas ketahanan lelang obat olah pajak peta rawat rencana rujuk sehat sampah sekolah sosial tenaga
ternak timbang tinjau uji undang usaha usul wisata makmur mandiri menang muda mudah murah murid kelas kelompok
keluarga kebun kapal kampung kantor kartu kesan petani pensiun perempuan penduduk pendek pelajar peduli
pejabat pemuda perahu perintah permata peran peristiwa pesantren sejahtera sejarah sesuai setuju segera
"""
