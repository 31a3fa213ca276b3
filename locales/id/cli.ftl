### What the command line says.

# $name: the environment variable that is wrong or missing
setting-wrong = { $name ->
    [PANDU_BOT_TOKEN] { $name } belum diisi atau keliru. Salin token dari @BotFather; bentuknya angka, titik dua, lalu huruf dan angka.
    [PANDU_DATABASE_URL] { $name } keliru. Contoh: sqlite+aiosqlite:///var/pandu.db atau postgresql+asyncpg://pengguna:sandi@server/pandu.
    [PANDU_DATA_DIR] { $name } keliru: harus berupa folder, bukan berkas.
    [PANDU_TELEGRAM_API_URL] { $name } keliru. Contoh: https://api.telegram.org.
    [PANDU_WEBHOOK_URL] { $name } keliru: harus diawali https://. Contoh: https://pandu.contoh.go.id/telegram.
    [PANDU_WEBHOOK_SECRET] { $name } belum diisi atau keliru: wajib ada bila PANDU_WEBHOOK_URL diisi, 16–256 huruf, angka, garis bawah, atau tanda hubung.
    [PANDU_LISTEN] { $name } keliru. Contoh: 127.0.0.1:8081.
    [PANDU_REGION] { $name } keliru: harus berupa kode daerah. Contoh: 36.03.
    [PANDU_SENDS_IN_FLIGHT] { $name } keliru: harus berupa bilangan bulat 1 sampai 100. Contoh: 3.
    [PANDU_RATE] { $name } keliru: pesan per detik, 0 sampai 1000; 0 berarti tanpa batas. Contoh: 30.
    [PANDU_CLOCK_FILE] { $name } hanya untuk demo dan ditolak bila PANDU_TELEGRAM_API_URL adalah alamat Telegram.
    [PANDU_LOG_LEVEL] { $name } keliru. Pilihan: debug, info, warning, error.
    [PANDU_LOG_FORMAT] { $name } keliru. Pilihan: json, console.
   *[other] { $name } keliru.
  }
