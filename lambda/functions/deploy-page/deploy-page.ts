import { DeleteObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type PageFile, pageFile, readPageFiles } from './page-files';

interface DeployNeeds {
  s3: S3Client;
  Bucket: string;
  /** ISO instant. */
  now: string;
}

/** Pages that were opened before a deploy still ask for their parts. Nobody has one open for longer. */
const KEPT_DAYS = 30;

/**
 * Writes the built page and its settings, and removes the parts of pages that nobody has open any more. Safe to repeat.
 *
 * @param directory of the built page. `config`: the content of config.json.
 */
export async function deployPage(needs: DeployNeeds, { directory, config }: { directory: string; config: string }): Promise<void> {
  const [parts, pages] = split([...(await readPageFiles(directory)), pageFile('config.json', Buffer.from(config))]);
  await Promise.all(parts.map((file) => write(needs, file)));
  await Promise.all(pages.map((file) => write(needs, file)));
  const current = new Set([...parts, ...pages].map(({ key }) => key));
  const oldest = Date.parse(needs.now) - KEPT_DAYS * 86_400_000;
  await removeObjects(needs, (key, writtenAt) => !current.has(key) && writtenAt < oldest);
}

/** Empties the bucket. CloudFormation removes none that holds something. */
export async function removePage(needs: DeployNeeds): Promise<void> {
  await removeObjects(needs, () => true);
}

function split(files: PageFile[]): [parts: PageFile[], pages: PageFile[]] {
  return [files.filter(({ key }) => key.startsWith('assets/')), files.filter(({ key }) => !key.startsWith('assets/'))];
}

async function write({ s3, Bucket }: DeployNeeds, { key, body, contentType, cacheControl }: PageFile): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: body, ContentType: contentType, CacheControl: cacheControl }));
}

/** A page has some dozens of files, and a listing a thousand: what is over goes with the next deploy. */
async function removeObjects({ s3, Bucket }: DeployNeeds, goes: (key: string, writtenAt: number) => boolean): Promise<void> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  const keys = Contents.filter(({ Key, LastModified }) => Key !== undefined && goes(Key, LastModified?.getTime() ?? Infinity)).map(({ Key }) => Key);
  await Promise.all(keys.map((Key) => s3.send(new DeleteObjectCommand({ Bucket, Key }))));
}
