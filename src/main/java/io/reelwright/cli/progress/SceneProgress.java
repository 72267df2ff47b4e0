package io.reelwright.cli.progress;

/**
 * The progress of one scene.
 *
 * @param model    model that draws the scene, for example {@code studio-headline}; the planned template before drawing starts
 * @param take     number of the current take, from 1; 0 before the first
 * @param progress progress of the take, 0 to 1
 * @param note     score of the take, or the reason why the scene is drawn again; empty for none
 */
record SceneProgress(String model, int take, double progress, String note) {
    static SceneProgress planned(String template) {
        return new SceneProgress(template, 0, 0, "");
    }

    SceneProgress drawing(String by, int number, double far) {
        return new SceneProgress(by, number, Math.clamp(far, 0, 1), number > 1 ? note : "");
    }

    SceneProgress noted(String said) {
        return new SceneProgress(model, take, progress, said);
    }
}
