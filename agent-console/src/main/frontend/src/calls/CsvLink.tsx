import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../text/language';
import { writeFilter, type CallFilter } from './filter';

/** All calls of the current filter, not only those loaded, as a file. */
export function CsvLink({ filter }: { filter: CallFilter }) {
  const t = useText();
  return (
    <Button
      icon={<DownloadOutlined />}
      href={`/api/calls.csv?${writeFilter(filter)}`}
      download
      title={t('calls.csv-logged')}
      data-testid="calls-csv"
    >
      {t('calls.csv')}
    </Button>
  );
}
