package io.reelwright.campaign;

/** The camera move that the storyboard requests for a scene. */
public enum CameraMove {
    STILL,
    PUSH_IN,
    PULL_OUT,
    PAN_LEFT,
    PAN_RIGHT,
    TILT_UP,
    TILT_DOWN
}
