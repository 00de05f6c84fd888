import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { Notice } from '../../lambda/http/api-types';

/** What the agent should know about this call, most of it said when they clicked. */
export function CallNotices({ notices }: { notices: Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <Box>
      {notices.map(({ code, sentence }) => (
        <div key={code} data-notice={code}>
          <StatusIndicator type={code === 'legacy-deprecated' ? 'warning' : 'info'} wrapText>
            {sentence}
          </StatusIndicator>
        </div>
      ))}
    </Box>
  );
}
