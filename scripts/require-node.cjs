// Stops with a plain sentence when Node is too old for what follows. The syntax is that of 2009 on purpose: any Node,
// however old, must be able to read this file. Usage: node scripts/require-node.cjs 20 && node scripts/start.mjs
var path = require('path');
var missingPackages = require('./lib/missing-packages.cjs');

var needed = Number(process.argv[2]);
var major = Number(process.versions.node.split('.')[0]);

// What needs Node 24 needs the packages too, with whatever Node it was called.
var missing = needed >= 24 ? missingPackages(path.join(__dirname, '..')) : [];
var installed = missing !== null && missing.length === 0;

if (major < needed || (needed >= 24 && !installed)) {
  console.error('');
  if (major < 20) {
    console.error('Máy đang dùng Node ' + process.versions.node + '; cần Node 20 trở lên.');
    console.error('Cách sửa: cài bản Node mới hơn (trên Debian 13: apt install nodejs npm), rồi chạy lại lệnh.');
  } else if (!installed) {
    var what = 'Chưa cài các gói mà lệnh này cần, hoặc lần cài trước bị ngắt giữa chừng.';
    if (missing) what = 'Thư mục node_modules thiếu ' + missing.length + ' gói, ví dụ ' + missing[0] + '.';
    console.error(what);
    console.error('Cách sửa: chạy "npm start" (cài, dựng và mở trang) hoặc "npm ci" (chỉ cài), rồi chạy lại lệnh.');
  } else {
    console.error('Lệnh này cần Node ' + needed + ' trở lên; máy đang dùng Node ' + process.versions.node + '.');
    console.error('Cách sửa: gọi qua npm, ví dụ "npm run check"; npm sẽ tự dùng bản Node đã cài kèm dự án.');
  }
  console.error('');
  process.exit(1);
}
