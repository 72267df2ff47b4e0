package io.reelwright.language.phrase;

/**
 * Words of a sentence that can stand alone on a picture.
 *
 * @param text  the words as they are shown, with a capital first letter
 * @param begin offset of the first word that it takes from the sentence
 * @param end   offset after the last one
 * @param worth how well it stands for the sentence; below {@link KeyPhrases#FLOOR} it says too little to be shown
 */
public record KeyPhrase(String text, int begin, int end, double worth) {}
