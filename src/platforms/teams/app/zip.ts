import { readPackage, writePackage } from './package.ts';

const PATH = 'dist/tandem-teams.zip';
const USAGE =
  'npm run teams:zip -- MicrosoftAppId=<id> TANDEM_URL=https://tandem.example.org [DEVELOPER=<name>] [PRIVACY_URL=…] [TERMS_URL=…]';

try {
  await writePackage(readPackage(process.argv.slice(2)), PATH);
  console.log(`${PATH} is ready. In Teams: Apps, Manage your apps, Upload an app.`);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\nUsage: ${USAGE}`);
  process.exitCode = 1;
}
