/*
 * A libavdevice without devices. The real one needs the X, ALSA and PulseAudio libraries, which a bare machine does not
 * have, and we use no device. ffmpeg and ffprobe ask for these ten functions and no more.
 *
 *   gcc -O2 -s -shared -nostdlib -fPIC -Wl,-soname,libavdevice.so.62 -Wl,--build-id=none \
 *       -Wl,--version-script=avdevice_stub.map -o libavdevice.so.62 avdevice_stub.c
 */
#include <stddef.h>

void avdevice_register_all(void) {}
unsigned avdevice_version(void) { return 62 << 16 | 3 << 8 | 102; }
const char *avdevice_configuration(void) { return ""; }
const void *av_input_audio_device_next(const void *d) { return NULL; }
const void *av_input_video_device_next(const void *d) { return NULL; }
const void *av_output_audio_device_next(const void *d) { return NULL; }
const void *av_output_video_device_next(const void *d) { return NULL; }
int avdevice_list_input_sources(const void *f, const char *n, void *o, void **l) { return 0; }
int avdevice_list_output_sinks(const void *f, const char *n, void *o, void **l) { return 0; }
void avdevice_free_list_devices(void **l) {}
