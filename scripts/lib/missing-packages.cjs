// Read by any Node, however old (require-node.cjs): the syntax is that of 2009.
var fs = require('fs');
var path = require('path');

/**
 * Packages that npm noted as installed and whose folder is not there; null where npm came to no end: its note is written last.
 *
 * @param {string} root the folder of the repository
 * @returns {string[] | null}
 */
module.exports = function missingPackages(root) {
  var note;
  try {
    note = JSON.parse(fs.readFileSync(path.join(root, 'node_modules', '.package-lock.json'), 'utf8'));
  } catch (error) {
    return null;
  }
  return Object.keys(note.packages).filter(function (name) {
    return name.indexOf('node_modules/') === 0 && !fs.existsSync(path.join(root, name, 'package.json'));
  });
};
