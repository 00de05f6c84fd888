import { contentSecurityPolicy, permissionsPolicy } from '../../lib/page/page-headers';
import { inBrowser } from './in-browser';
import { onStandIn } from './on-stand-in';
import { available, callbackInCcp, inCcp, release, startStandInCcp } from './stand-in-ccp';

inBrowser('the agents’ page with Connect’s softphone beside the list', {
  [`shows an offered call and what is known of it, and takes it, by our reading of ${release}`]: () =>
    onStandIn(async ({ page, standIn }) => {
      const ccp = await startStandInCcp();
      try {
        const props = { services: [], media: [], framedBy: [], softphone: ccp.origin };
        standIn.headers = { 'content-security-policy': contentSecurityPolicy(props), 'permissions-policy': permissionsPolicy(props) };
        standIn.config = { ...standIn.config, labUrl: undefined, ccpUrl: `${ccp.origin}/ccp-v2/` };
        const complaints: string[] = [];
        page.on('console', (message) => message.text().includes('Content Security Policy') && complaints.push(message.text()));
        await page.reload();
        const softphone = page.getByRole('region', { name: 'Softphone' });
        await softphone.locator('iframe').waitFor();
        const now = page.getByRole('region', { name: 'Now' });
        const { joined, tell, asked } = inCcp(page, ccp);
        await joined();
        const status = (name: string) => page.getByRole('button', { name: `Your status in Amazon Connect: ${name}` }).waitFor();
        await status('Available');
        // The service would say it a minute later.
        await tell({ state: { ...available, name: 'Lunch', type: 'not_routable' } });
        await status('Lunch');

        await tell({ state: available, contacts: [callbackInCcp('incoming')] });
        await now.getByText('The customer is called once you accept.').waitFor();
        await now.getByText('+1 206 555 0142').waitFor();
        await now.getByText('She asked about her order.').waitFor();
        expect(await page.title()).toContain('Incoming call');
        await now.getByRole('button', { name: 'Accept' }).click();

        await tell({ contacts: [callbackInCcp('connected')] });
        await now.getByText('You are talking.').waitFor();
        await status('Available, on a call');
        await now.getByRole('button', { name: 'Hang up' }).click();
        await tell({ contacts: [callbackInCcp('ended')] });
        await status('After-call work');
        await now.getByRole('button', { name: 'Clear' }).click();
        await expect.poll(asked).toEqual(['acceptContact c-9', 'destroyConnection c-9', 'clearContact c-9']);

        await tell({ contacts: [] });
        await now.getByRole('button', { name: 'Clear' }).waitFor({ state: 'detached' });
        expect(await page.title()).toBe('Dialback');
        expect(complaints).toEqual([]);
      } finally {
        await ccp.close();
      }
    }),
});
