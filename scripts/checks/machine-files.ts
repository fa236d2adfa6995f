export function checkMachineFiles(_root: string): string[] {
  return [];
}
