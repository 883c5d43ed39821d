<?xml version="1.0" encoding="UTF-8"?>
<!--
guard: whom a paper for the public may not name. Run on the data before such
papers are made; the program then searches each of them, its title, bookmarks,
links and file name for what is listed here, and makes none if it finds
anything. What is a harmless mention of such a word is listed too.

The program knows forms of words (docs/publication.md), not people.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:d="urn:pisar:data"
    xmlns:p="urn:pisar:functions"
    xmlns:str="http://exslt.org/strings"
    exclude-result-prefixes="d p str">
  <xsl:include href="common/audience.xsl"/>

  <xsl:variable name="cases" select="str:tokenize('gen dat acc ins prep')"/>

  <xsl:variable name="dossier" select="/d:dossier"/>
  <xsl:variable name="people" select="$dossier/d:people/d:person"/>
  <xsl:variable name="organisation" select="$dossier/d:organisation"/>

  <xsl:template match="/">
    <guard>
      <xsl:for-each select="$people">
        <forbid at="{p:at()}">
          <xsl:if test="not(@id = $nameable/@id)">
            <xsl:call-template name="surname"/>
            <xsl:call-template name="class-letter"/>
          </xsl:if>
          <xsl:if test="not(@id = $nameable/@id)
              or @id = $no-patronymic/@id">
            <xsl:call-template name="patronymic"/>
          </xsl:if>
          <xsl:call-template name="birth-date"/>
          <xsl:call-template name="contacts"/>
        </forbid>
        <xsl:for-each select="d:legal-representative[normalize-space(.)]">
          <forbid at="{p:at()}">
            <form match="stem">
              <xsl:value-of select="str:tokenize(.)[1]"/>
            </form>
          </forbid>
        </xsl:for-each>
      </xsl:for-each>
      <allow>
        <xsl:for-each select="$nameable">
          <xsl:call-template name="harmless-names"/>
        </xsl:for-each>
        <xsl:call-template name="harmless-officials"/>
        <xsl:call-template name="harmless-words"/>
      </allow>
    </guard>
  </xsl:template>

  <!-- ===== Forbidden ===== -->

  <!-- In any case: by its ending, and as it loses a vowel («Соловья»). -->
  <xsl:template name="surname">
    <xsl:variable name="surname" select="normalize-space(d:surname/text())"/>
    <xsl:variable name="person" select="."/>
    <form match="stem"><xsl:value-of select="$surname"/></form>
    <xsl:for-each select="d:surname/d:case">
      <form match="exact"><xsl:value-of select="normalize-space(.)"/></form>
    </xsl:for-each>
    <xsl:variable name="gender">
      <xsl:call-template name="gender"/>
    </xsl:variable>
    <xsl:for-each select="$cases">
      <form match="exact">
        <xsl:value-of select="translate(p:decline-name('surname', $surname,
            string($gender), string(.)), '?', '')"/>
      </form>
    </xsl:for-each>
    <form match="latin"><xsl:value-of select="p:latin($surname)"/></form>
    <xsl:if test="d:name-form">
      <form match="stem">
        <xsl:value-of select="normalize-space(d:name-form/text())"/>
      </form>
    </xsl:if>
  </xsl:template>

  <!-- The given name and the patronymic, only together. -->
  <xsl:template name="patronymic">
    <xsl:variable name="given" select="normalize-space(d:given-name/text())"/>
    <xsl:variable name="patronymic"
        select="normalize-space(d:patronymic/text())"/>
    <xsl:if test="$patronymic != ''">
      <xsl:variable name="gender">
        <xsl:call-template name="gender"/>
      </xsl:variable>
      <form match="stem">
        <xsl:value-of select="concat($given, ' ', $patronymic)"/>
      </form>
      <xsl:for-each select="$cases">
        <form match="exact">
          <xsl:value-of select="translate(concat(p:decline-name('given',
              $given, string($gender), string(.)), ' ',
              p:decline-name('patronymic', $patronymic, string($gender),
              string(.))), '?', '')"/>
        </form>
      </xsl:for-each>
    </xsl:if>
    <xsl:for-each select="d:given-name/d:case[@name
        = ../../d:patronymic/d:case/@name]">
      <form match="exact">
        <xsl:value-of select="concat(normalize-space(.), ' ',
            normalize-space(../../d:patronymic/d:case[@name
            = current()/@name]))"/>
      </form>
    </xsl:for-each>
  </xsl:template>

  <!-- m, f, or nothing, of the current person. -->
  <xsl:template name="gender">
    <xsl:value-of select="@gender"/>
    <xsl:if test="not(@gender)">
      <xsl:value-of select="p:name-gender(string(d:surname/text()),
          string(d:given-name/text()), string(d:patronymic/text()))"/>
    </xsl:if>
  </xsl:template>

  <!-- Nobody's birth date, as it is written. -->
  <xsl:template name="birth-date">
    <xsl:for-each select="d:birth-date">
      <form match="exact">
        <xsl:value-of select="p:date(string(.), 'numeric')"/>
      </form>
      <form match="exact">
        <xsl:value-of select="substring-before(p:date(string(.)),
            '&#160;г.')"/>
      </form>
    </xsl:for-each>
  </xsl:template>

  <!-- A class with its letter. -->
  <xsl:template name="class-letter">
    <xsl:variable name="letter"
        select="translate(d:class-or-group, '0123456789 «»&quot;-–', '')"/>
    <xsl:if test="string-length($letter) = 1">
      <form match="exact">
        <xsl:value-of select="normalize-space(d:class-or-group)"/>
      </form>
    </xsl:if>
  </xsl:template>

  <!-- Nobody's telephone or address, but the organisation's own. -->
  <xsl:template name="contacts">
    <xsl:for-each select="d:contacts/d:phone[not(. = $organisation/d:phone)]">
      <xsl:variable name="digits"
          select="translate(., translate(., '0123456789', ''), '')"/>
      <!-- without the prefix, which is written in two ways -->
      <form match="digits">
        <xsl:value-of select="substring($digits, 1 + (string-length($digits)
            &gt; 10) * (string-length($digits) - 10))"/>
      </form>
    </xsl:for-each>
    <xsl:for-each select="d:contacts/d:email[not(. = $organisation/d:email)]">
      <form match="exact"><xsl:value-of select="."/></form>
    </xsl:for-each>
  </xsl:template>

  <!-- ===== Allowed ===== -->

  <!-- Somebody of the same surname who may be named. -->
  <xsl:template name="harmless-names">
    <xsl:variable name="surname" select="normalize-space(d:surname/text())"/>
    <xsl:variable name="given" select="normalize-space(d:given-name/text())"/>
    <xsl:variable name="patronymic" select="normalize-space(d:patronymic[
        not(../@id = $no-patronymic/@id)]/text())"/>
    <xsl:variable name="initials">
      <xsl:value-of select="concat(substring($given, 1, 1), '.')"/>
      <xsl:if test="$patronymic != ''">
        <xsl:value-of select="concat(substring($patronymic, 1, 1), '.')"/>
      </xsl:if>
    </xsl:variable>
    <xsl:variable name="gender">
      <xsl:call-template name="gender"/>
    </xsl:variable>
    <xsl:call-template name="harmless-name">
      <xsl:with-param name="match" select="'stem'"/>
      <xsl:with-param name="surname" select="$surname"/>
      <xsl:with-param name="initials" select="$initials"/>
      <xsl:with-param name="names" select="concat($given, ' ', $patronymic)"/>
      <xsl:with-param name="given" select="$given"/>
    </xsl:call-template>
    <xsl:for-each select="$cases">
      <xsl:variable name="given-in-case" select="translate(p:decline-name(
          'given', $given, string($gender), string(.)), '?', '')"/>
      <xsl:call-template name="harmless-name">
        <xsl:with-param name="surname" select="translate(p:decline-name(
            'surname', $surname, string($gender), string(.)), '?', '')"/>
        <xsl:with-param name="initials" select="$initials"/>
        <xsl:with-param name="names" select="concat($given-in-case, ' ',
            translate(p:decline-name('patronymic', $patronymic,
            string($gender), string(.)), '?', ''))"/>
        <xsl:with-param name="given" select="$given-in-case"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="d:surname/d:case">
      <form match="exact">
        <xsl:value-of select="concat(normalize-space(.), ' ', $initials)"/>
      </form>
      <form match="exact">
        <xsl:value-of select="concat($initials, ' ', normalize-space(.))"/>
      </form>
    </xsl:for-each>
    <!-- «классный руководитель 7 «Б» класса» -->
    <xsl:for-each select="d:position/text() | d:position/d:case">
      <form match="exact"><xsl:value-of select="normalize-space(.)"/></form>
    </xsl:for-each>
  </xsl:template>

  <!-- A name in each order that papers write it in. -->
  <xsl:template name="harmless-name">
    <xsl:param name="match" select="'exact'"/>
    <xsl:param name="surname"/>
    <xsl:param name="initials"/>
    <xsl:param name="names"/>
    <xsl:param name="given"/>
    <form match="{$match}">
      <xsl:value-of select="concat($surname, ' ', $initials)"/>
    </form>
    <form match="{$match}">
      <xsl:value-of select="concat($initials, ' ', $surname)"/>
    </form>
    <form match="{$match}">
      <xsl:value-of select="concat($surname, ' ', $names)"/>
    </form>
    <form match="{$match}">
      <xsl:value-of select="concat($names, ' ', $surname)"/>
    </form>
    <form match="{$match}">
      <xsl:value-of select="concat($given, ' ', $surname)"/>
    </form>
    <form match="{$match}">
      <xsl:value-of select="concat($surname, ' ', $given)"/>
    </form>
    <xsl:if test="normalize-space($names) != $given">
      <form match="{$match}"><xsl:value-of select="$names"/></form>
    </xsl:if>
  </xsl:template>

  <!-- Who is written in words with a post, as one who signs or is sent to. -->
  <xsl:template name="harmless-officials">
    <xsl:for-each select="$organisation/d:partner/d:head-name
        | $dossier/d:orders//d:position/../d:name
        | $dossier/d:regulation//d:position/../d:name
        | $dossier/d:document//d:position/../d:name">
      <xsl:variable name="name" select="normalize-space(text()[
          normalize-space(.) != ''])"/>
      <form match="stem"><xsl:value-of select="$name"/></form>
      <form match="stem">
        <xsl:value-of select="concat(substring-after($name, ' '), ' ',
            substring-before($name, ' '))"/>
      </form>
      <xsl:variable name="rest" select="substring-after($name, ' ')"/>
      <xsl:if test="contains($rest, ' ')">
        <form match="stem">
          <xsl:value-of select="p:initials(substring-before($name, ' '),
              substring-before($rest, ' '), substring-after($rest, ' '),
              'before')"/>
        </form>
      </xsl:if>
      <xsl:for-each select="d:case">
        <form match="exact"><xsl:value-of select="normalize-space(.)"/></form>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <!-- What the school, its town and the acts are called. -->
  <xsl:template name="harmless-words">
    <xsl:for-each select="$organisation/d:full-name
        | $organisation/d:short-name | $organisation/d:partner/d:full-name
        | $organisation/d:partner/d:short-name
        | $organisation/d:collegial-body/d:name">
      <form match="stem">
        <xsl:value-of select="normalize-space(text()[
            normalize-space(.) != ''])"/>
      </form>
      <xsl:for-each select="d:case">
        <form match="exact"><xsl:value-of select="normalize-space(.)"/></form>
      </xsl:for-each>
    </xsl:for-each>
    <xsl:for-each select="$organisation/d:locality | $organisation/d:address
        | $organisation/d:parent-body | $organisation/d:place-line
        | /d:dossier/d:acts/d:act/d:title | /d:dossier/d:catalogue/d:act
        /d:title">
      <form match="exact"><xsl:value-of select="normalize-space(.)"/></form>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
