// Prints what JSROOT reads in a ROOT file as JSON: every key, and every member of each object of the
// classes asked for. Usage: node dump-root.mjs <folder of jsroot> <file> <class,class,...> [whole|in-place]
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [folder, path, classes, how] = process.argv.slice(2);
const { openFile } = await import(pathToFileURL(`${folder}/modules/io.mjs`));

const whole = () => {
  const bytes = readFileSync(path);
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
};
const file = await openFile(how === 'in-place' ? `file://${path}` : whole());
const wanted = new Set(classes.split(','));
const dump = { file: path, infos: [], keys: [] };

for (const info of file.fStreamerInfos?.arr ?? []) {
  if (info.fElements) {
    dump.infos.push({
      name: info.fName,
      version: info.fClassVersion,
      checksum: info.fCheckSum >>> 0,
      elements: info.fElements.arr,
    });
  }
}
for (const key of file.fKeys) {
  const object = wanted.has(key.fClassName) ? await file.readObject(`${key.fName};${key.fCycle}`) : null;
  dump.keys.push({ name: key.fName, cycle: key.fCycle, className: key.fClassName, title: key.fTitle, object });
}

// JSON has no NaN and no infinity, and takes a typed array for an object.
const plain = (name, value) => {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value === 'bigint') return Number(value);
  if (ArrayBuffer.isView(value)) return Array.from(value);
  return value;
};
process.stdout.write(JSON.stringify(dump, plain));
