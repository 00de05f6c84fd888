import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { Component, type ReactNode } from 'react';
import { t } from '../words/t';

export interface SectionBoundaryProps {
  /** As agents call it: `The voicemails`. */
  name: string;
  children: ReactNode;
}

/** It draws again by itself after this time: the answer that could not be drawn may be followed by another one. */
const pauseMilliseconds = 15_000;

/** Keeps a part of the page that cannot be drawn from taking the others with it. */
export class SectionBoundary extends Component<SectionBoundaryProps, { failed: boolean }> {
  override state = { failed: false };
  private timer: number | undefined;

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error): void {
    console.error(error);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.again, pauseMilliseconds);
  }

  override componentWillUnmount(): void {
    window.clearTimeout(this.timer);
  }

  private readonly again = () => this.setState({ failed: false });

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Alert type="error" header={t('{name} cannot be shown', { name: this.props.name })} action={<Button onClick={this.again}>{t('Show again')}</Button>}>
        {t('The rest of the page works, and calls go on. If it stays so, load the page again, and tell your supervisor.')}
      </Alert>
    );
  }
}
