import { operations } from '@staffetta/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../api.ts';

const statusQuery = { ...read(operations.installation.status), staleTime: 300_000 };

/** Name, version and state of this installation; undefined until known. */
export const useInstallation = () => useQuery(statusQuery).data;
