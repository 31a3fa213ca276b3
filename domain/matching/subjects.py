"""What innovations are about, in all the words officials use for it; groups as in `lexicon`."""

from typing import Final

PEOPLE: Final = """
keluarga miskin, warga kurang mampu, prasejahtera, pra sejahtera, masyarakat miskin, warga miskin,
  gakin, dhuafa, tidak mampu, kurang mampu, miskin, fakir
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
stunting, tengkes, kerdil, gagal tumbuh, anak pendek, tumbuh kerdil, gizi kronis, kurang gizi
  kronis
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
kartu keluarga, kk, dokumen keluarga
administrasi kependudukan, adminduk, dokumen kependudukan, dokumen penduduk, surat kependudukan,
  catatan sipil, capil, dukcapil
nikah, perkawinan, kawin, pengantin
makam, pemakaman, kuburan, jenazah
pajak bumi dan bangunan, pbb, pajak tanah
pajak kendaraan, pajak kendaraan bermotor, pkb, samsat
restoran, rumah makan, warung makan, kuliner
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
pengadaan barang, pengadaan barang dan jasa, pengadaan, lelang, tender, pbj, barjas, pembelian
  pemerintah
informasi publik, ppid, keterbukaan informasi
persandian, sandi, keamanan informasi, enkripsi, keamanan siber
monitoring dan evaluasi, monev, pemantauan dan evaluasi
bantuan sosial, bansos, santunan
ketertiban umum, trantibum, ketertiban, trantib, keamanan lingkungan
pedagang kaki lima, pkl, lapak jalanan, pedagang jalanan
cuti, izin libur, cuti pegawai, izin tidak masuk kerja
pindah domisili, pindah alamat, surat pindah, pindah datang, mutasi penduduk
retribusi, pungutan, karcis
koperasi, simpan pinjam, ksp
organisasi kemasyarakatan, ormas, lsm, organisasi masyarakat
badan usaha milik desa, bumdes, bum desa, bumdesa, usaha milik desa, usaha desa
dana desa, keuangan desa, anggaran desa, apbdes
penerimaan siswa baru, ppdb, psb, penerimaan peserta didik baru, penerimaan murid baru, masuk
  sekolah baru
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
limbah industri, limbah pabrik, buangan pabrik
parkir, perparkiran, juru parkir
gempa, gempa bumi, lindu
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
izin usaha, perizinan usaha, perizinan berusaha, oss, nib, nomor induk berusaha
usaha mikro, umkm, ukm, usaha kecil, usaha kecil menengah, usaha mikro kecil menengah, pelaku
  usaha kecil
industri rumahan, industri rumah tangga, home industry, industri kecil, ikm
pasar, pasar tradisional, pasar rakyat
tera ulang, tera, tera timbangan, tera ulang timbangan, metrologi, timbangan, menera, alat ukur
  pedagang
bahan pokok, sembako, kebutuhan pokok, pangan pokok, bahan pangan, pangan
pupuk bersubsidi, pupuk subsidi, pupuk
kesehatan ternak, dokter hewan, ternak sehat, kesehatan hewan
ternak, peternakan, hewan ternak
budidaya ikan, kolam ikan, kolam lele, ternak lele, pembudidaya ikan, tambak, perikanan budidaya
wisata, destinasi wisata, objek wisata, tempat wisata, pariwisata, tujuan wisata
budaya, seni budaya, kesenian, kesenian tradisional, kebudayaan, seni tradisi
pertanian, tani
kartu tani, kartu petani
nelayan, pencari ikan
"""
