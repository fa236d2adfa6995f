/** What a state of `adb devices` means for a person, and what to do; '' for a device that is ready. */
export function explainState(serial: string, state: string): string {
  switch (state) {
    case 'device':
      return '';
    case 'offline':
      // An embedded device that was killed, too, stays in adb's list.
      if (serial.includes(':'))
        return `${serial} is offline: adb knows it and gets no answer. Start it again, or forget it: adb disconnect ${serial}.`;
      return `${serial} is offline: adb knows it and gets no answer. Wake it, plug it in again, or run "adb reconnect offline".`;
    case 'unauthorized':
      return `${serial} is unauthorized: unlock it and allow USB debugging for this computer. If it does not ask: Developer options, "Revoke USB debugging authorisations", then plug it in again.`;
    case 'authorizing':
    case 'connecting':
      return `${serial} is ${state}: it will be ready in a moment.`;
    case 'bootloader':
    case 'recovery':
    case 'sideload':
    case 'rescue':
      return `${serial} is in ${state} mode: boot it into Android (adb -s ${serial} reboot).`;
    default:
      // What follows differs: "no permissions (user in plugdev group; are your udev rules wrong?); see [http...]".
      if (state.startsWith('no permissions'))
        return `${serial} may not be opened by this user (adb says: ${state}). Add a udev rule for it, or join the group plugdev.`;
      return `${serial} is in the state "${state}", which is not ready.`;
  }
}
