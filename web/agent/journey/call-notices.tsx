import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

export interface CallNotice {
  code: string;
  sentence: string;
}

/** Notices about this call. Most of them were shown when the agent asked for it. */
export function CallNotices({ notices }: { notices: CallNotice[] }) {
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
